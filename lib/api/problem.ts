/** RFC 9457 problem details, with the parameters at fault listed. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly parameters?: readonly ParameterProblem[]
}

export interface ParameterProblem {
  readonly parameter: string
  readonly value: string
  readonly accepts: string
}

/** A value is told back so far: enough to recognise it, and no answer grows with what somebody sends. */
const TOLD_BACK = 200

/** 400: names each parameter that cannot be used, its value and what it accepts. */
export function badParameters(given: readonly ParameterProblem[]): Problem {
  const parameters = given.map((one) => ({
    ...one,
    value: one.value.length > TOLD_BACK ? `${one.value.slice(0, TOLD_BACK)}…` : one.value,
  }))
  return {
    type: 'about:blank',
    title: 'Bad request',
    status: 400,
    detail: parameters
      .map(({ parameter, value, accepts }) => `${parameter}: cannot use "${value}"; accepted: ${accepts}`)
      .join('\n'),
    parameters,
  }
}

/** 404: nothing by that name. */
export function notFound(what: string): Problem {
  return { type: 'about:blank', title: 'Not found', status: 404, detail: what }
}

/** 422: a file of all that was asked for would be too large to write or to open; says what to do instead. */
export function tooManyFacts(most: number): Problem {
  return {
    type: 'about:blank',
    title: 'Too many facts for one file',
    status: 422,
    detail: `A file holds at most ${most.toLocaleString('en')} facts. Narrow the choice by province, time, indicator, topic or status, or read it in parts: /api/v1/observations and /api/v1/events take the same parameters, as JSON or .csv, and each answer names the next. / Tệp chứa nhiều nhất ${most.toLocaleString('vi')} số liệu và mốc. Hãy thu hẹp theo tỉnh, năm, chỉ tiêu, chủ đề hay tình trạng, hoặc lấy từng phần qua API.`,
  }
}

/** 503: the database does not answer; nothing is said of why, that is for the log. */
export const UNAVAILABLE: Problem = {
  type: 'about:blank',
  title: 'Service unavailable',
  status: 503,
  detail: 'The database does not answer at the moment. Try again in a few seconds.',
}
