import type { Bilingual } from '../words/locale.ts'

/** The codes that an article may bear; the database checks the same list. Without one all rights are reserved. */
export const LICENCES = ['CC0-1.0', 'CC-BY-4.0', 'CC-BY-SA-4.0', 'VN-NEWS', 'VN-OFFICIAL'] as const
export type Licence = (typeof LICENCES)[number]

/** Explains both exemptions with links to the laws in force; the law itself has had several addresses. */
const EXEMPTIONS = 'https://commons.wikimedia.org/wiki/Commons:Copyright_rules_by_territory/Vietnam'

/**
 * Terms under which a text may be reprinted whole, with what they are called and where they are explained.
 *
 * VN-NEWS, VN-OFFICIAL: what copyright does not cover in Viet Nam, Law on Intellectual Property 50/2005/QH11, Article 15
 * clause 1 (news of the day that merely reports: by Decree 17/2023/NĐ-CP, Article 8 clause 1, short daily pieces without
 * anything creative; a comment, a report or an essay is not meant) and clause 2 (legal, administrative and judicial
 * documents and their official translations). The amendments of 2009, 2019 and 2022 left these two as they were.
 */
export const LICENCE_TERMS: Readonly<Record<Licence, { readonly name: Bilingual; readonly url: string }>> = {
  'CC0-1.0': {
    name: { vi: 'CC0 1.0 (dành cho công chúng)', en: 'CC0 1.0 (public domain dedication)' },
    url: 'https://creativecommons.org/publicdomain/zero/1.0/',
  },
  'CC-BY-4.0': {
    name: { vi: 'CC BY 4.0 (ghi công)', en: 'CC BY 4.0 (attribution)' },
    url: 'https://creativecommons.org/licenses/by/4.0/',
  },
  'CC-BY-SA-4.0': {
    name: { vi: 'CC BY-SA 4.0 (ghi công, chia sẻ tương tự)', en: 'CC BY-SA 4.0 (attribution, share alike)' },
    url: 'https://creativecommons.org/licenses/by-sa/4.0/',
  },
  'VN-NEWS': {
    name: {
      vi: 'Tin thời sự thuần túy đưa tin (Luật Sở hữu trí tuệ, Điều 15 khoản 1)',
      en: 'Plain news report (Law on Intellectual Property of Viet Nam, Article 15.1)',
    },
    url: EXEMPTIONS,
  },
  'VN-OFFICIAL': {
    name: {
      vi: 'Văn bản của cơ quan nhà nước (Luật Sở hữu trí tuệ, Điều 15 khoản 2)',
      en: 'Official document (Law on Intellectual Property of Viet Nam, Article 15.2)',
    },
    url: EXEMPTIONS,
  },
}
