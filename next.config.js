// Next 16 writes inline scripts (the flight data of server components) into every page, and their hashes change with
// the data. lib/front adds the hashes of each page to `script-src`; without it the scripts of a page do not run.
const isDev = process.env.NODE_ENV === 'development'
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self'${isDev ? " 'unsafe-inline' 'unsafe-eval'" : ''}`,
  // Charts and tooltips place things by style attributes; style elements are never inline in production.
  isDev ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'; style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  `connect-src 'self'${isDev ? ' ws:' : ''}`,
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
].join('; ')

const everyPage = [
  // The development server sends one of its own scripts as JSON.
  ...(isDev ? [] : [{ key: 'X-Content-Type-Options', value: 'nosniff' }]),
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()' },
]

// Folders that bear no language, or bear it elsewhere: the API, Next's own files, short links, embeds.
const WITHOUT_LANGUAGE = 'api|_next|s|embed|oembed'

// "/s/abc2345+" is a page, "/s/abc2345" a route that leads on; some programs write the plus sign as %2B.
const shortLinksExplained = ['\\+', '%2B'].flatMap((plus) => [
  { source: `/s/:code([2-9a-zA-Z]{7})${plus}`, destination: '/vi/s/:code' },
  { source: `/en/s/:code([2-9a-zA-Z]{7})${plus}`, destination: '/en/s/:code' },
])

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  distDir: process.env.NEXT_DIST_DIR || '.next',
  experimental: {
    globalNotFound: true,
    // The page that checks files takes 5 MB and says in words when a file is larger; what surrounds the file needs room too.
    serverActions: { bodySizeLimit: '6mb' },
  },
  // What a chat or a search engine reads of a page stands in its head for whoever asks: the programs that fetch links for
  // Zalo and others are on no list, and none of them waits for what is streamed in later.
  htmlLimitedBots: /.*/,
  async headers() {
    return [
      { source: '/:path*', headers: everyPage },
      {
        source: '/((?!embed(?:/|$)|en/embed(?:/|$)|(?:en/)?(?:picture|preview)/).*)',
        headers: [
          { key: 'Content-Security-Policy', value: `${contentSecurityPolicy}; frame-ancestors 'self'` },
          { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
        ],
      },
      {
        // A drawing needs nothing from anywhere: its styles and typefaces lie inside of it.
        source: '/:language(en)?/:folder(picture|preview)/:path*',
        headers: [{ key: 'Content-Security-Policy', value: "default-src 'none'; style-src 'unsafe-inline'; font-src data:" }],
      },
      {
        // Made to stand in other people's pages.
        source: '/:language(en)?/embed/:path*',
        headers: [{ key: 'Content-Security-Policy', value: `${contentSecurityPolicy}; frame-ancestors *` }],
      },
    ]
  },
  async redirects() {
    return [
      // Browsers ask for it on their own account, whatever icon a page names.
      { source: '/favicon.ico', destination: '/icon.svg', permanent: true },
      { source: '/vi', destination: '/', permanent: true },
      { source: '/vi/:path*', destination: '/:path*', permanent: true },
    ]
  },
  async rewrites() {
    return {
      // Vietnamese has no prefix. This must come before the routes: otherwise /articles would be read as a language.
      beforeFiles: [
        { source: '/', destination: '/vi' },
        // A rewrite of the proxy would give the page another path on the server than in the browser.
        ...shortLinksExplained,
        // Files that are made from a page bear its language, and their names a dot, which the rule below takes for a file.
        { source: '/:folder(cite|data|picture|picture-data|preview)/:path*', destination: '/vi/:folder/:path*' },
        // Embeds have a root of their own, which is told by its first folder. Rules go on with what an earlier one made of
        // the path, so the one for Vietnamese must not come upon an English address.
        { source: '/embed/:path*', destination: '/embed/vi/:path*' },
        { source: '/en/embed/:path*', destination: '/embed/en/:path*' },
        { source: `/:path((?!(?:${WITHOUT_LANGUAGE}|en|vi)(?:/|$))(?!.*\\.[^/]*$).*)`, destination: '/vi/:path' },
      ],
      // A file at the top that is not there is no language either: the page for what has no route says so readably.
      afterFiles: [{ source: '/:file([^/]*\\.[^/]*)', destination: '/not-found/nothing-here' }],
    }
  },
}

export default config
