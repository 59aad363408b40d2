import type { HttpReply, HttpRequest } from './http.js';
import { languageOf } from './language.js';
import type { Problem } from './problem.js';

/** The body of a problem (RFC 9457), its sentence in the language of the client. */
export const problemBody = (problem: Problem, acceptLanguage: string | undefined) => {
  const language = languageOf(acceptLanguage);
  const faults = problem.faults.map(({ path, sentence }) => ({ path, message: sentence[language] }));
  const details = { ...problem.details, ...(faults.length > 0 && { faults }) };
  return {
    type: `urn:dondoc:problem:${problem.code}`,
    title: problem.code,
    status: problem.status,
    code: problem.code,
    detail: problem.sentence[language],
    ...(Object.keys(details).length > 0 && { details }),
  };
};

/** Answers with a problem. */
export const sendProblem = (problem: Problem, request: HttpRequest, reply: HttpReply): HttpReply => {
  for (const [name, value] of Object.entries(problem.headers)) reply.header(name, value);
  return reply
    .code(problem.status)
    .header('content-language', languageOf(request.headers['accept-language']))
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemBody(problem, request.headers['accept-language'])));
};
