/** How a request fared that was asked once more: the same account of it from the page's world and from ours. */
export interface Fared {
  /** HTTP status; null when no answer came. */
  status: number | null;
  /** Address to which it was sent on; null when it was not. */
  redirected: string | null;
  type: string | null;
  /** `Retry-After` and `Date`, as the server wrote them. */
  retryAfter: string | null;
  date: string | null;
}

export const UNHEARD: Fared = { status: null, redirected: null, type: null, retryAfter: null, date: null };

/** What an answer says besides its content. */
export function faredOf({ status, redirected, url, headers }: Response): Fared {
  return {
    status,
    redirected: redirected ? url : null,
    type: headers.get('content-type'),
    retryAfter: headers.get('retry-after'),
    date: headers.get('date'),
  };
}

/** A page came in place of data. */
export const isPage = (text: string): boolean => /^\s*</.test(text);

/** The repeated request as `fetch` takes it. Cookies go with it; nothing is kept. `late` in ms. */
export const repeated = (
  { method, headers, body }: { method: string; headers: [string, string][]; body: string | null },
  late: number,
): RequestInit => ({
  method,
  headers,
  body: method === 'GET' ? null : body,
  credentials: 'include',
  cache: 'no-store',
  signal: AbortSignal.timeout(late),
});
