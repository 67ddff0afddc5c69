import { readFilePath } from '../../../../lib/address/file-address.ts'
import { DRAWN_FORMATS } from '../../../../lib/address/picture-address.ts'
import { readWidth, WIDTH_ACCEPTS } from '../../../../lib/address/picture-width.ts'
import { fileName } from '../../../../lib/api/file-name.ts'
import { badParameters, notFound, type ParameterProblem } from '../../../../lib/api/problem.ts'
import { answer } from '../../../api/answer.ts'
import { replyProblem } from '../../../api/reply.ts'
import { replyDrawing } from '../../../api/reply-drawing.ts'
import { requestDrawnPage } from '../../../request/drawn-page.ts'
import { requestLocale } from '../../../request/locale.ts'
import { pictureFile } from '../../../request/picture-file.ts'

interface PictureRoute {
  readonly params: Promise<{ locale: string; path: string[] }>
}

const [STANDARD_WIDTH, MAX_AGE] = [1200, 300]

/** `/picture/…`: what a page shows as one file, with its sources inside. A value that cannot be used is named, not repaired. */
export async function GET(request: Request, { params }: PictureRoute): Promise<Response> {
  const [locale, { path }] = await Promise.all([requestLocale(params), params])
  return answer(async () => {
    const { searchParams } = new URL(request.url)
    const file = readFilePath(path, DRAWN_FORMATS)
    if (!file) return replyProblem(notFound(`"${path.join('/')}" is no picture; their names end with .svg or .png`))
    const page = await requestDrawnPage(locale, file.path, searchParams)
    if (!page) return replyProblem(notFound(`there is no page "${file.path}" to draw`))
    const asked = searchParams.get('width')
    const width = readWidth(asked, STANDARD_WIDTH)
    const problems: ParameterProblem[] = page.problems.map(({ key, value, accepts }) => ({ parameter: key, value, accepts }))
    if (width === null) problems.push({ parameter: 'width', value: asked ?? '', accepts: WIDTH_ACCEPTS })
    if (width === null || problems.length > 0) return replyProblem(badParameters(problems))
    return replyDrawing(request, {
      svg: pictureFile(page, width),
      width,
      format: file.format,
      title: page.title,
      address: page.address,
      fileName: fileName(page.title),
      maxAge: MAX_AGE,
    })
  })
}
