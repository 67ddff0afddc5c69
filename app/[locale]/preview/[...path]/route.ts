import { readFilePath } from '../../../../lib/address/file-address.ts'
import { DRAWN_FORMATS } from '../../../../lib/address/picture-address.ts'
import { notFound } from '../../../../lib/api/problem.ts'
import { PREVIEW } from '../../../../lib/drawing/preview-frame.ts'
import { answer } from '../../../api/answer.ts'
import { replyProblem } from '../../../api/reply.ts'
import { replyDrawing } from '../../../api/reply-drawing.ts'
import { requestDrawnPage } from '../../../request/drawn-page.ts'
import { requestListedPage } from '../../../request/listed-page.ts'
import { requestLocale } from '../../../request/locale.ts'
import { listPreviewFile, previewFile } from '../../../request/preview-file.ts'

interface PreviewRoute {
  readonly params: Promise<{ locale: string; path: string[] }>
}

const MAX_AGE = 3600

/**
 * `/preview/…`: the picture that stands for a page where its link is shown. Like the page it repairs what cannot be used:
 * a service that shows a link has nobody to tell.
 */
export async function GET(request: Request, { params }: PreviewRoute): Promise<Response> {
  const [locale, { path }] = await Promise.all([requestLocale(params), params])
  return answer(async () => {
    const file = readFilePath(path, DRAWN_FORMATS)
    const { searchParams } = new URL(request.url)
    const page =
      file &&
      ((await requestDrawnPage(locale, file.path, searchParams)) ?? (await requestListedPage(locale, file.path, searchParams)))
    if (!page) return replyProblem(notFound(`there is no page "${path.join('/')}" to draw; names end with .png or .svg`))
    return replyDrawing(request, {
      svg: 'rows' in page ? listPreviewFile(page) : previewFile(page),
      width: PREVIEW.width,
      format: file.format,
      title: page.title,
      address: page.address,
      fileName: null,
      maxAge: MAX_AGE,
    })
  })
}
