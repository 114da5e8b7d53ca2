import type { SampleFormat } from '../sample-image.ts';
import type { Task } from './task.ts';

/** The two endpoints of the API, and the image host's one. */
export type Endpoint = 'create' | 'query' | 'download';

/** What a plan of faults knows of the request at hand. */
export interface SandboxRequest {
  readonly endpoint: Endpoint;
  /** From 1: the how-many-eth request of this endpoint. */
  readonly nth: number;
  /** From 1: the how-many-eth of this endpoint for this prompt (create), task (query) or file (download). */
  readonly nthOfSubject: number;
  /** The prompt, where it is known: of the body to create, or of the task. */
  readonly prompt?: string | undefined;
  /** Query and download, where there is such a task. */
  readonly task?: Task | undefined;
  /** Download: the image of the task, from 1. */
  readonly image?: number | undefined;
  /** The parsed body of a create; `undefined` where there is none or it is no JSON. */
  readonly body?: unknown;
  readonly requestId?: string | undefined;
}

/** A deviation from the documented answer. What is said of a task counts for a create alone. */
export type Fault =
  /** A reset (RST) with the request thrown away: no task. */
  | { readonly kind: 'reset-before-read' }
  /** The request is carried out, its task created; then a reset instead of an answer. */
  | { readonly kind: 'reset-after-create' }
  /** The connection is closed in good order (FIN), without an answer. */
  | { readonly kind: 'close'; readonly created?: boolean }
  /** No answer, ever. */
  | { readonly kind: 'hang'; readonly created?: boolean }
  /** Any status; the API's envelope where `code` is given, else the bare body. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly code?: number | string;
      readonly msg?: string;
      readonly body?: string;
      readonly contentType?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly created?: boolean;
    }
  /** A web page with status 200. */
  | { readonly kind: 'html'; readonly created?: boolean }
  /** Status 200 and JSON by its header, but the body is none. */
  | { readonly kind: 'not-json'; readonly created?: boolean }
  /** `{"code":200,"data":{}}`; the task is created unless told otherwise. */
  | { readonly kind: 'no-task-id'; readonly created?: boolean }
  /** JSON that is no envelope. */
  | { readonly kind: 'wrong-shape'; readonly body?: unknown; readonly created?: boolean }
  /** 302 (or `status`) to somewhere else. */
  | { readonly kind: 'redirect'; readonly location: string; readonly status?: number; readonly created?: boolean }
  /** Query: a state the documentation does not know. */
  | { readonly kind: 'unknown-state'; readonly state: string }
  /** Query: `success`, with this as `resultJson`, whatever it is. */
  | { readonly kind: 'malformed-result'; readonly resultJson: unknown }
  /** The genuine answer in `chunks` pieces with a pause before each. */
  | { readonly kind: 'slow-body'; readonly chunks: number; readonly pauseMs: number }
  /** Half of the genuine answer, then the connection ends: fewer bytes than Content-Length says. */
  | { readonly kind: 'cut' }
  /** Half of the genuine answer, ended by closing, with no Content-Length: it looks whole. */
  | { readonly kind: 'cut-silently' }
  /** The genuine answer's first bytes, and no byte more, ever. */
  | { readonly kind: 'stall'; readonly afterBytes: number }
  /** Download: an error page under status 200 and the image's own content type. */
  | { readonly kind: 'wrong-bytes'; readonly page: 'html' | 'json' }
  /** Download: an image of another format than URL and header say. */
  | { readonly kind: 'other-format'; readonly format: SampleFormat };

/** Decides what goes wrong with a request; `undefined`: nothing does. */
export type Faults = (request: SandboxRequest) => Fault | undefined;

/** Whether a create that meets this fault leaves a task behind all the same. */
export function createsTask(fault: Fault | undefined): boolean {
  switch (fault?.kind) {
    case 'reset-before-read':
      return false;
    case 'close':
    case 'hang':
    case 'status':
    case 'html':
    case 'not-json':
    case 'wrong-shape':
    case 'redirect':
      return fault.created ?? false;
    case 'no-task-id':
      return fault.created ?? true;
    default:
      return true;
  }
}
