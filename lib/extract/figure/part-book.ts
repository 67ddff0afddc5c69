import { PhraseBook } from '../text/phrase-book.ts'

const all = (code: string, phrases: string): (readonly [string, string])[] =>
  phrases.split('|').map((phrase) => [phrase, code] as const)

/**
 * Words that name a part of whatever is counted, by the code of the part: "thành thị 388.550 người" behind a population,
 * "nước ngoài 48 tỷ đồng" behind an investment. What has no such part is not meant.
 */
export const PARTS = new PhraseBook<string>([
  ...all('male', 'nam|nam giới|dân số nam'),
  ...all('female', 'nữ|nữ giới|dân số nữ'),
  ...all('urban', 'thành thị|đô thị|dân số thành thị|dân thành thị'),
  ...all('rural', 'nông thôn|dân số nông thôn|dân nông thôn'),
  ...all('state', 'nhà nước|vốn nhà nước|ngân sách nhà nước|kinh tế nhà nước'),
  ...all(
    'non-state',
    'ngoài nhà nước|vốn ngoài nhà nước|tư nhân|dân cư và tư nhân|dân cư|dân doanh|kinh tế ngoài nhà nước|vốn của dân cư và tư nhân',
  ),
  ...all('foreign', 'nước ngoài|đầu tư trực tiếp nước ngoài|có vốn đầu tư nước ngoài|đầu tư nước ngoài'),
  ...all('pigs', 'lợn|heo'),
  ...all('cattle', 'bò'),
  ...all('buffalo', 'trâu'),
  ...all('poultry', 'gia cầm'),
  ...all('mining', 'khai khoáng|công nghiệp khai khoáng'),
  ...all('manufacturing', 'chế biến , chế tạo|công nghiệp chế biến , chế tạo|chế biến chế tạo'),
  ...all('electricity', 'sản xuất điện|sản xuất và phân phối điện|điện|phân phối điện|sản xuất và phân phối điện , khí đốt'),
  ...all('water-waste', 'cung cấp nước|cấp nước|cung cấp nước , xử lý rác thải|cung cấp nước và xử lý rác thải'),
  ...all('underweight', 'nhẹ cân|thể nhẹ cân|cân nặng theo tuổi|thể cân nặng theo tuổi|cân nặng trên tuổi'),
  ...all('stunting', 'thấp còi|thể thấp còi|chiều cao theo tuổi|theo chiều cao|chiều cao trên tuổi'),
  ...all('certified', 'có chứng chỉ|có bằng cấp , chứng chỉ|có văn bằng , chứng chỉ|có bằng , chứng chỉ|có bằng cấp'),
  ...all('social-policy-bank', 'ngân hàng chính sách xã hội|nhcsxh|tín dụng chính sách'),
  ...all('committees', 'cấp ủy|cấp ủy , tổ chức đảng|tổ chức đảng'),
  ...all('members', 'cán bộ , đảng viên|đảng viên|cán bộ đảng viên'),
  ...all('public', 'quần chúng|quần chúng nhân dân|nhân dân'),
  ...all('government', 'chính quyền số'),
  ...all('economy', 'kinh tế số'),
  ...all('society', 'xã hội số'),
])
