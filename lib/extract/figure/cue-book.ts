import { PhraseBook } from '../text/phrase-book.ts'

/**
 * What a word between an indicator and its number says: which way it moves (`rise`, `fall`), that it stands at a level
 * (`reach`), what share or multiple it is, and how sure or how wished for it is.
 */
export type Cue =
  | 'rise'
  | 'fall'
  | 'reach'
  | 'equal'
  | 'exceed'
  | 'share'
  | 'multiple'
  | 'contribute'
  | 'estimate'
  | 'preliminary'
  | 'forecast'
  | 'target'
  | 'plan'
  | 'actual'
  | 'respectively'
  | 'equivalent'
  | 'within'
  | 'same-period'
  | 'average'
  | 'narrow'
  | 'correction'

const all = (cue: Cue, phrases: string): (readonly [string, Cue])[] => phrases.split('|').map((phrase) => [phrase, cue] as const)

/** Longest phrase first, so that "tăng lên" (to a level) is not "tăng" (by an amount). */
export const CUES = new PhraseBook<Cue>([
  ...all(
    'rise',
    'tăng|trên mức|tăng trưởng|tăng thêm|tăng mạnh|tăng khá|tăng nhẹ|tăng cao|tăng bình quân|tăng trưởng bình quân|cao hơn|nhiều hơn|tăng so với|tăng trưởng khá|tăng trưởng cao|tiếp tục tăng|tăng đến|tăng tới|nhích|nhích nhẹ|cải thiện|mở rộng thêm|bật tăng|tăng vọt|nhảy vọt',
  ),
  ...all(
    'fall',
    'giảm|âm|dưới mức|tăng trưởng âm|thấp hơn|ít hơn|giảm mạnh|giảm nhẹ|giảm sâu|giảm bình quân|giảm đến|giảm tới|sụt giảm|tụt|hụt|lùi|đi lùi|rớt|sụt|giảm nhanh|giảm bớt|giảm thêm',
  ),
  ...all(
    'reach',
    'đạt|là|còn|ở mức|lên|tăng lên|nâng lên|giảm còn|xuống còn|giảm xuống còn|giảm xuống|xuống|lên đến|lên tới|tới|thu được|thu về|đạt mức|đạt được|có|đã có|hiện có|đón|đón được|thu hút|hút|thu hút thêm|thu hút được|phục vụ|được|với|thực hiện|thực hiện được|hoàn thành|toàn tỉnh có|cả tỉnh có|khoảng|mức|tổng cộng|ghi nhận|xảy ra|giải quyết|tạo ra|đưa|nâng tổng số|hiện|chỉ còn|duy trì|duy trì ở mức|giữ ở mức|cán mốc|đạt trên|kéo giảm còn|xuống mức|lên mức|đạt giá trị|đạt tổng|vọt lên|tăng vọt lên|nhảy vọt lên|hạ xuống|hạ xuống còn|rút xuống|rút xuống còn|thu gom|về mức',
  ),
  ...all('equal', 'bằng|tương đương với|chỉ bằng|đạt bằng'),
  ...all(
    'exceed',
    'vượt|vượt trên|đạt và vượt|vượt kế hoạch|đạt và vượt kế hoạch|vượt mức|vượt chỉ tiêu|vượt dự toán|đạt và vượt dự toán|vượt kế hoạch năm|vượt dự toán năm|đạt và vượt chỉ tiêu',
  ),
  ...all('share', 'chiếm|tỷ trọng|với tỷ trọng|tỷ trọng đạt|tỷ trọng là|tỷ trọng chiếm|chiếm tỷ trọng|chiếm tỷ lệ|chiếm khoảng'),
  ...all('multiple', 'gấp|tăng gấp|cao gấp|gấp hơn|gấp khoảng|gấp gần|gấp trên'),
  ...all('contribute', 'đóng góp|góp|làm tăng|làm giảm|kéo tăng|kéo giảm'),
  ...all(
    'estimate',
    'ước|ước đạt|ước tính|ước tính đạt|ước thực hiện|dự ước|ước khoảng|ước tăng|ước giảm|ước cả năm|ước có|ước đón|ước giải ngân',
  ),
  ...all('preliminary', 'sơ bộ|số liệu sơ bộ'),
  ...all('forecast', 'dự kiến|dự báo|dự tính|khả năng đạt|có thể đạt|có thể chỉ đạt|có thể'),
  ...all(
    'target',
    'phấn đấu|mục tiêu|đặt mục tiêu|phấn đấu đạt|chỉ tiêu đề ra|mục tiêu đề ra|đặt ra|đề ra|quyết tâm|đặt chỉ tiêu|đưa tỷ lệ|phải đạt|cần đạt|chỉ tiêu chủ yếu|chỉ tiêu phấn đấu|sẽ đạt|kỳ vọng|quyết nghị|quyết nghị các chỉ tiêu|quyết nghị chỉ tiêu|đề ra các chỉ tiêu|thông qua các chỉ tiêu|xác định các chỉ tiêu|xác định chỉ tiêu|đặt ra các chỉ tiêu|với các chỉ tiêu|giao chỉ tiêu',
  ),
  ...all(
    'plan',
    'kế hoạch|kế hoạch năm|dự toán|dự toán giao|được giao|kế hoạch giao|theo kế hoạch|kế hoạch đề ra|vượt kế hoạch đề ra|vượt kế hoạch năm|kế hoạch là|kế hoạch cả năm|tổng dự toán',
  ),
  ...all('actual', 'đã|đã đạt|kết quả|đã thực hiện|đã hoàn thành|thực tế'),
  ...all('respectively', 'lần lượt|lần lượt là|lần lượt đạt|tương ứng|tương ứng là|theo thứ tự'),
  ...all(
    'correction',
    'số đúng là|con số đúng là|đúng là|đọc lại là|sửa lại là|xin sửa thành|xin sửa là|xin đọc là|được sửa thành',
  ),
  ...all('equivalent', 'tương đương|tương đương khoảng|tương ứng với|quy đổi'),
  ...all('within', 'trong đó|bao gồm|gồm|riêng|gồm có|trong số đó|trong tổng số|cụ thể'),
  ...all('same-period', 'cùng kỳ|cùng kỳ năm trước|cùng kỳ năm ngoái|cùng kỳ là|cùng kỳ đạt'),
  ...all('average', 'bình quân|trung bình|bình quân hằng năm|bình quân hàng năm|bình quân mỗi năm|bình quân năm'),
  ...all(
    'narrow',
    'từ|của|do|thuộc|ngành|lĩnh vực|nhóm|mặt hàng|khối|khu vực|thuế|phí|cho|qua|về|bởi|vùng|ở|trong đồng bào|đối với|riêng|nguồn|vốn vay|tại',
  ),
])

/** Words that add nothing to what is measured: between an indicator and its number they do not make it another one. */
export const PLAIN = new Set(
  'không,quá,trên,địa,bàn,tỉnh,toàn,cả,năm,trong,đã,đang,cũng,tiếp,tục,số,tổng,giá,trị,được,đến,này,đó,thì,lại,vẫn,rất,khá,nhẹ,mạnh,sâu,cao,đáng,kể,so,với,mới,hàng,hóa,nước,thành,phố,hiện,hành,sánh,theo,nhà,ở,vào,ra,khi,chỉ,thêm,hơn,gần,khoảng,dưới,ngày,tháng,quý,kỳ,thời,điểm,nay,các,những,một,nhưng,song,và,hay,hoặc,tốc,độ,quy,mô,nền,kinh,tế,đạt,ước,bình,quân,mỗi,hằng,người,dân,lũy,kế,chung,tính,hết,kết,quả,thực,lớn,nhất,thấp,vượt,tương,đương,ứng,đều,cùng,nên,do,mức,con,phương,xấp,xỉ,tỷ,lệ,chuẩn,chính,thức,giai,đoạn,kim,ngạch,cộng,dồn,bằng,qua,sau,ngoái,trước,đầu,cuối,trung,từ,ổn,định,giữ,vững,vọt,bật,khôi,phục,hồi,vỏn,vẹn,vẻn,non,tròn,đúng,suýt,ngót,đột,biến,bứt,phá,ấn,tượng,kỷ,lục,lần,tiên,vừa,dù,tuy,mặc,dẫu,liên,luôn,chạm,mất,nhanh,chậm,dần,khiêm,tốn,ghi,nhận,sớm,phải,sẽ,đối,hẳn,ngay,chừng,sát,lẻ,chúng,tôi,ta,mình,rồi,giờ,tới,gian,thật,sự,tập,tức'.split(
    ',',
  ),
)
