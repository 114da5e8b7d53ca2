/** An answer before it goes on the wire. */
export interface Reply {
  readonly status: number;
  readonly contentType: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body: Buffer;
}

/** Any value as a JSON answer. */
export function json(status: number, value: unknown, headers?: Readonly<Record<string, string>>): Reply {
  return { status, contentType: 'application/json', headers, body: Buffer.from(JSON.stringify(value)) };
}

/** The API's envelope of a success. */
export function success(data: unknown): Reply {
  return json(200, { code: 200, msg: 'success', data });
}

/** A refusal with one of the API's codes. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly data: unknown;

  constructor(code: number, message: string, headers: Readonly<Record<string, string>> = {}, data: unknown = null) {
    super(message);
    this.code = code;
    this.headers = headers;
    this.data = data;
  }
}

/** A refusal as the options say errors show. */
export function refuse(refusal: Refusal, errorsIn: 'both' | 'envelope' | 'status'): Reply {
  const { code, message, headers, data } = refusal;
  if (errorsIn === 'status') return { status: code, contentType: 'text/plain', headers, body: Buffer.from(message) };
  return json(errorsIn === 'both' ? code : 200, { code, msg: message, data }, headers);
}
