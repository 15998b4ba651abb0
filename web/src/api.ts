import { language } from './i18n/index';
import type { Run } from './report/runs';
import { tellRun } from './report/runs';
import type { Problem } from './types';

/** A refusal or failure of the server, or no answer at all (`status` 0). */
export class ApiError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
  }

  get offline(): boolean {
    return this.problem.status === 0;
  }
}

type Parameter = string | number | boolean | null | undefined;

/** A path under /api/v1 with its query; parameters without a value are left out. */
export function apiUrl(path: string, parameters: Record<string, Parameter> = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return `/api/v1${path}${text ? `?${text}` : ''}`;
}

const BUSY = 503;
const BEFORE_SECOND_TRY_MS = 1000;

const ACCEPTED = 202;
const UNFINISHED = 504;
const RUNS = '/api/v1/reports/runs/';
const BETWEEN_LOOKS_MS = 1000;

/** A question; a store that was busy, as it is just after its start, is asked once more. */
export async function get<T>(url: string, signal?: AbortSignal): Promise<T> {
  return (await read<T>(url, signal)).record;
}

/** A record as it was read. */
export interface Read<T> {
  record: T;
  /** Which state of the record this is. */
  etag: string;
}

/** The same as a question, for a record that may then be changed. */
export async function read<T>(url: string, signal?: AbortSignal): Promise<Read<T>> {
  const init = signal ? { signal } : {};
  try {
    return await request<T>(url, init);
  } catch (failure) {
    if (!(failure instanceof ApiError) || failure.problem.status !== BUSY) throw failure;
    await new Promise((resume) => setTimeout(resume, BEFORE_SECOND_TRY_MS));
    return request<T>(url, init);
  }
}

/** Changes a record; refused when it is no longer as it was read. */
export const change = <T>(url: string, etag: string, body: unknown): Promise<T> =>
  matching<T>('PATCH', url, etag, body);

/** Puts something in the place of a record; refused when it is no longer as it was read. */
export const replace = <T>(url: string, etag: string, body: unknown): Promise<T> =>
  matching<T>('PUT', url, etag, body);

async function matching<T>(method: 'PATCH' | 'PUT', url: string, etag: string, body: unknown): Promise<T> {
  const answer = await request<T>(url, {
    method,
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', 'If-Match': etag },
  });
  return answer.record;
}

/** Sends a new record; a repeated call with the same key gets the first answer again. */
export async function post<T>(url: string, body: unknown, idempotencyKey: string): Promise<T> {
  const answer = await request<T>(url, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': idempotencyKey },
  });
  return answer.record;
}

/** A write whose answer is not to be kept: signing in and out, passwords, tokens. */
export async function send<T>(method: 'POST' | 'PUT' | 'DELETE', url: string, body?: unknown): Promise<T> {
  const answer = await request<T>(url, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  });
  return answer.record;
}

/** Takes a record away; refused when it is no longer as it was read. */
export async function remove<T>(url: string, etag: string): Promise<T> {
  return (await request<T>(url, { method: 'DELETE', headers: { 'If-Match': etag } })).record;
}

/** Sends a file with the fields beside it. */
export async function upload<T>(url: string, form: FormData): Promise<T> {
  return (await request<T>(url, { method: 'POST', body: form })).record;
}

/** The page's side of a session: the token of every write, and what to do when it has ended. */
const session: { csrf: string | null; ended: () => void } = { csrf: null, ended: () => undefined };

export function sendToken(csrf: string | null): void {
  session.csrf = csrf;
}

export function whenSessionEnds(then: () => void): void {
  session.ended = then;
}

/** A random key; also where the page is not served over https and randomUUID is missing. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

async function request<T>(url: string, init: RequestInit): Promise<Read<T>> {
  const headers = new Headers(init.headers);
  headers.set('Accept', 'application/json');
  headers.set('Accept-Language', language() === 'en' ? 'en' : 'zh-CN');
  if (session.csrf && init.method) headers.set('X-CSRF-Token', session.csrf);
  let response: Response;
  try {
    response = await fetch(url, { ...init, headers });
  } catch (failure) {
    if (init.signal?.aborted) throw failure;
    throw new ApiError({ title: '', status: 0, code: 'OFFLINE' });
  }
  if (!response.ok) {
    const problem = await problemOf(response);
    const ended = problem.code === 'SESSION_ENDED' || problem.code === 'CSRF_TOKEN';
    // A question of a session that has ended is answered as to anybody.
    if (ended || (problem.code === 'UNAUTHORIZED' && session.csrf)) session.ended();
    throw new ApiError(problem);
  }
  const run = response.status === ACCEPTED ? response.headers.get('Location') : null;
  if (run?.startsWith(RUNS)) {
    tellRun(url, (await response.json()) as Run);
    try {
      await over(run, url, init.signal);
    } finally {
      tellRun(url, null);
    }
    return request<T>(url, init);
  }
  const record = (response.status === 204 ? undefined : await response.json()) as T;
  return { record, etag: response.headers.get('ETag') ?? '' };
}

/** A report that takes long is worked out; then its address answers at once. */
async function over(run: string, url: string, signal: AbortSignal | null | undefined): Promise<void> {
  for (;;) {
    await new Promise((resume) => setTimeout(resume, BETWEEN_LOOKS_MS));
    const now = await get<Run>(run, signal ?? undefined);
    tellRun(url, now);
    if (now.state === 'DONE') return;
    // Not what is asked a second time by itself: it has taken long enough.
    if (now.state === 'FAILED') throw new ApiError({ title: '', status: UNFINISHED, code: 'REPORT_FAILED' });
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const requestId = response.headers.get('X-Request-Id') ?? undefined;
  try {
    const body = (await response.json()) as Partial<Problem>;
    const seconds = Number(response.headers.get('Retry-After'));
    const later = seconds > 0 ? { retryAfter: seconds } : {};
    return { ...body, ...later, title: body.title ?? '', status: response.status };
  } catch {
    return { title: '', status: response.status, ...(requestId ? { requestId } : {}) };
  }
}
