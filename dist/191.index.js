export const id = 191;
export const ids = [191];
export const modules = {

/***/ 62575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ ASPECT_RATIO_WORDS),
/* harmony export */   n: () => (/* binding */ ASPECT_RATIO)
/* harmony export */ });
/** What the API takes as `aspect_ratio`. */
const ASPECT_RATIO = /^(auto|[1-9]\d{0,3}:[1-9]\d{0,3})$/;
/** The same in words. */
const ASPECT_RATIO_WORDS = '`auto` or `W:H` such as `16:9`';


/***/ }),

/***/ 76704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ foldName)
/* harmony export */ });
/**
 * The same text for all names that some file system takes for one. APFS and NTFS compare by case folding and, the first,
 * by canonical equivalence: `é` however it is encoded, `ß` and `SS`, `ſ` and `s`, `ς` and `Σ`. Where they disagree, this
 * takes two names for one: that two images share a file is found too late.
 */
function foldName(name) {
    // Upper case writes out what lower case keeps apart (`ß`, `ﬁ`, `ς`), but for the capital `ẞ`, so lower case goes first.
    return name.normalize('NFD').toLowerCase().toUpperCase().toLowerCase().normalize('NFC');
}


/***/ }),

/***/ 77330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HL: () => (/* binding */ withoutImageExtension),
/* harmony export */   f9: () => (/* binding */ IMAGE_EXTENSIONS),
/* harmony export */   gj: () => (/* binding */ formatOfPath),
/* harmony export */   l0: () => (/* binding */ IMAGE_FORMATS)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** Every format that is known as an image's, likeliest first. */
const IMAGE_FORMATS = [
    { name: 'png', mime: 'image/png', extensions: ['png'], isShown: true },
    { name: 'jpeg', mime: 'image/jpeg', extensions: ['jpg', 'jpeg'], isShown: true },
    { name: 'webp', mime: 'image/webp', extensions: ['webp'], isShown: true },
    { name: 'gif', mime: 'image/gif', extensions: ['gif'], isShown: true },
    { name: 'avif', mime: 'image/avif', extensions: ['avif'], isShown: true },
    { name: 'bmp', mime: 'image/bmp', extensions: ['bmp'], isShown: true },
    { name: 'tiff', mime: 'image/tiff', extensions: ['tif', 'tiff'], isShown: false },
];
/** The extensions of image files, without the dot. */
const IMAGE_EXTENSIONS = IMAGE_FORMATS.flatMap(({ extensions }) => extensions);
const IMAGE_EXTENSION = new RegExp(`\\.(${IMAGE_EXTENSIONS.join('|')})$`, 'i');
/** The name without the extension of an image, since the format that is really delivered gives the extension. */
function withoutImageExtension(name) {
    return name.replace(IMAGE_EXTENSION, '');
}
/** The format that a file's extension names; the extension itself where it is no image's. */
function formatOfPath(file) {
    const extension = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.extname(file).slice(1).toLowerCase();
    return IMAGE_FORMATS.find(({ extensions }) => extensions.includes(extension))?.name ?? extension;
}


/***/ }),

/***/ 75191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main),
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 13 modules
var core = __webpack_require__(77094);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
;// CONCATENATED MODULE: ./lib/generate/journal.js



const ENTRY = schemas/* discriminatedUnion */.gMt('type', [
    /** The first line: whose journal it is. */
    schemas/* object */.Ikc({ type: schemas/* literal */.euz('run'), version: schemas/* literal */.euz(1), job: schemas/* string */.YjP(), attempt: schemas/* number */.aig() }),
    /** A paid request is about to be sent; `again` where nobody knows what came of one before it. */
    schemas/* object */.Ikc({
        type: schemas/* literal */.euz('creating'),
        id: schemas/* string */.YjP(),
        fingerprint: schemas/* string */.YjP(),
        requestId: schemas/* string */.YjP(),
        at: schemas/* number */.aig(),
        again: schemas/* boolean */.zMY().optional(),
    }),
    /** The API gave a task for it (or an earlier run's task was taken over). */
    schemas/* object */.Ikc({
        type: schemas/* literal */.euz('created'),
        id: schemas/* string */.YjP(),
        fingerprint: schemas/* string */.YjP(),
        requestId: schemas/* string */.YjP(),
        taskId: schemas/* string */.YjP(),
        at: schemas/* number */.aig(),
    }),
    /** The request was certainly not accepted. */
    schemas/* object */.Ikc({ type: schemas/* literal */.euz('refused'), id: schemas/* string */.YjP(), requestId: schemas/* string */.YjP() }),
    /** The task gave no image and never will. */
    schemas/* object */.Ikc({ type: schemas/* literal */.euz('dead'), id: schemas/* string */.YjP(), taskId: schemas/* string */.YjP() }),
    /** The image is on disk. */
    schemas/* object */.Ikc({ type: schemas/* literal */.euz('done'), id: schemas/* string */.YjP(), taskId: schemas/* string */.YjP() }),
    /** The step's artifact is there: it is ours, so that a fuller one may take its place. */
    schemas/* object */.Ikc({ type: schemas/* literal */.euz('uploaded') }),
]);
/** The run-local, append-only record of every paid request, flushed to disk entry by entry. */
class Journal {
    path;
    /** What an earlier attempt on this machine left in the same file. */
    earlier;
    /** Grows with every entry: tells whether a checkpoint is still current. */
    entries = 0;
    #file;
    /** Opens or continues the journal in `directory`. */
    constructor(directory) {
        (0,external_node_fs_.mkdirSync)(directory, { recursive: true });
        this.path = external_node_path_.join(directory, 'journal.jsonl');
        const text = (0,external_node_fs_.existsSync)(this.path) ? (0,external_node_fs_.readFileSync)(this.path, 'utf8') : '';
        this.earlier = parseJournal(text);
        this.#file = (0,external_node_fs_.openSync)(this.path, 'a');
        // A line cut by a crash is ended here, so that the next entry does not become part of it.
        if (text !== '' && !text.endsWith('\n'))
            (0,external_node_fs_.writeSync)(this.#file, '\n');
    }
    /** Appends one entry; it is on disk when this returns. Synchronous, so that no paid request can overtake it. */
    write(entry) {
        (0,external_node_fs_.writeSync)(this.#file, `${JSON.stringify(entry)}\n`);
        (0,external_node_fs_.fsyncSync)(this.#file);
        this.entries += 1;
    }
    /** Takes over what earlier attempts left, so that this journal supersedes theirs. */
    carry({ tasks, open, uploaded }) {
        for (const { id, fingerprint, requestId, taskId, createdAt } of tasks.values()) {
            this.write({ type: 'created', id, fingerprint, requestId, taskId, at: createdAt });
        }
        for (const request of open.values())
            this.write({ type: 'creating', ...request });
        if (uploaded)
            this.write({ type: 'uploaded' });
    }
    close() {
        (0,external_node_fs_.closeSync)(this.#file);
    }
}
/** The entries of a journal's text; lines that a crash cut short are passed over. */
function parseJournal(text) {
    return text.split('\n').flatMap((line) => {
        try {
            const entry = ENTRY.safeParse(JSON.parse(line));
            return entry.success ? [entry.data] : [];
        }
        catch {
            return [];
        }
    });
}
/** What the entries, in the order they were written, leave behind. */
function journalState(entries) {
    const tasks = new Map();
    const open = new Map();
    let uploaded = false;
    for (const entry of entries) {
        switch (entry.type) {
            case 'creating':
                open.set(entry.id, openRequest(entry));
                break;
            case 'created':
                tasks.set(entry.id, { ...entry, createdAt: entry.at });
                open.delete(entry.id);
                break;
            case 'refused':
                // That a repeat was refused tells nothing of the request before it.
                if (open.get(entry.id)?.again === false)
                    open.delete(entry.id);
                break;
            case 'dead':
                if (tasks.get(entry.id)?.taskId === entry.taskId)
                    tasks.delete(entry.id);
                break;
            case 'uploaded':
                uploaded = true;
                break;
            case 'done':
            case 'run':
                break;
            default:
                entry;
        }
    }
    return { tasks, open, uploaded };
}
function openRequest({ id, fingerprint, requestId, at, again = false }) {
    return { id, fingerprint, requestId, at, again };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/image-api/envelope.js
/** The envelope in a body; `undefined` when the body is no JSON object. */
function parseEnvelope(body) {
    const value = parseJson(body);
    if (!isRecord(value))
        return undefined;
    const code = integer(value['code']);
    const message = envelope_text(value['msg']) || envelope_text(value['message']);
    return {
        ...(code === undefined ? {} : { code }),
        ...(message === '' ? {} : { message }),
        data: isRecord(value['data']) ? value['data'] : {},
    };
}
/** The id of the task that a create's answer names; `` when it names none. */
function taskIdOf(envelope) {
    return envelope_text(envelope?.data['taskId']).trim();
}
/** The task in a query's answer; `undefined` when it has no state. */
function parseTask({ data }) {
    const state = envelope_text(data['state']).trim();
    if (state === '')
        return undefined;
    const times = { costTimeMs: data['costTime'], createTime: data['createTime'], completeTime: data['completeTime'] };
    const known = Object.entries(times).flatMap(([name, value]) => {
        const number = integer(value);
        return number === undefined ? [] : [[name, number]];
    });
    return {
        state,
        result: parseResult(data['resultJson']),
        failCode: envelope_text(data['failCode']),
        failMessage: envelope_text(data['failMsg']),
        ...Object.fromEntries(known),
    };
}
/** `resultJson` is documented as a JSON string; an object in its place is accepted. */
function parseResult(resultJson) {
    const value = typeof resultJson === 'string' ? parseJson(resultJson) : resultJson;
    const listed = isRecord(value) ? value['resultUrls'] : undefined;
    const urls = Array.isArray(listed) ? listed.filter((url) => typeof url === 'string' && URL.canParse(url)) : [];
    if (Array.isArray(listed) && urls.length > 0 && urls.length === listed.length)
        return { kind: 'urls', urls };
    const shown = typeof resultJson === 'string' ? resultJson : (JSON.stringify(resultJson) ?? 'nothing');
    return { kind: 'malformed', text: shown };
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function integer(value) {
    const number = typeof value === 'string' && /^-?\d{1,15}$/.test(value.trim()) ? Number(value) : value;
    return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
}
function envelope_text(value) {
    return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

// EXTERNAL MODULE: external "node:diagnostics_channel"
var external_node_diagnostics_channel_ = __webpack_require__(53053);
// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(46752);
;// CONCATENATED MODULE: ./lib/image-api/exchange.js


/** No answer of the API comes near this; a larger one is not the API's. */
const LARGEST_ANSWER = 1024 * 1024;
/** Sends one request and reads its answer whole. Never throws: what went wrong is `broken`. Follows no redirect. */
async function exchange(dispatcher, message) {
    const watch = watchSending(message.requestId);
    try {
        const response = await (0,undici/* request */.Em)(message.url, {
            dispatcher,
            method: message.method,
            headers: {
                accept: 'application/json',
                authorization: `Bearer ${message.key}`,
                'user-agent': 'gpt-image-action',
                'x-request-id': message.requestId,
                ...(message.body === undefined ? {} : { 'content-type': 'application/json' }),
            },
            body: message.body === undefined ? null : JSON.stringify(message.body),
            signal: message.signal,
        });
        // A service that echoes the key in an error must not have us write it into artifacts, which nobody masks.
        const body = (await readText(response.body)).replaceAll(message.key, '***');
        return { kind: 'answered', status: response.statusCode, headers: flat(response.headers), body };
    }
    catch (cause) {
        return { kind: 'broken', sent: watch.sent(), cause };
    }
    finally {
        watch.stop();
    }
}
/**
 * Error codes cannot tell whether a request was sent (FIELD-NOTES A); undici's `sendHeaders` channel can. A proxy's
 * CONNECT is announced there too, without our X-Request-ID, and so does not count.
 */
function watchSending(requestId) {
    let sent = false;
    const line = `x-request-id: ${requestId}\r\n`;
    const onSend = (message) => {
        const headers = typeof message === 'object' && message !== null && 'headers' in message ? message.headers : '';
        // Headers in another form than HTTP/1's text are unknown ground: sent, as far as anybody's money goes.
        sent ||= typeof headers !== 'string' || headers.includes(line);
    };
    (0,external_node_diagnostics_channel_.subscribe)('undici:client:sendHeaders', onSend);
    return { sent: () => sent, stop: () => (0,external_node_diagnostics_channel_.unsubscribe)('undici:client:sendHeaders', onSend) };
}
async function readText(body) {
    const chunks = [];
    let length = 0;
    for await (const chunk of body) {
        length += chunk.length;
        if (length > LARGEST_ANSWER)
            throw new Error(`the answer is larger than ${LARGEST_ANSWER} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
function flat(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]));
}

;// CONCATENATED MODULE: ./lib/image-api/retry-after.js
/** The longest wait a header can ask for, in milliseconds: what setTimeout can count. Deadlines end it sooner. */
const LONGEST_MS = 2 ** 31 - 1;
/**
 * How long the server asks to wait, in milliseconds: `retry-after-ms`, or `Retry-After` in seconds or as an HTTP date;
 * `undefined` where it asks nothing that can be read.
 */
function retryAfterMs(headers, now) {
    const wait = fromMilliseconds(headers['retry-after-ms']) ?? fromRetryAfter(headers['retry-after'], now);
    return wait === undefined ? undefined : Math.min(LONGEST_MS, Math.max(0, wait));
}
function fromMilliseconds(value) {
    return value !== undefined && /^\s*\d+(\.\d+)?\s*$/.test(value) ? Number(value) : undefined;
}
function fromRetryAfter(value, now) {
    if (value === undefined)
        return undefined;
    if (/^\s*\d+(\.\d+)?\s*$/.test(value))
        return Number(value) * 1000;
    // Date.parse takes many a string for a date ("-5" is one); an HTTP date starts with the day's name.
    const date = /^\s*[A-Z][a-z]{2,8},/.test(value) ? Date.parse(value) : Number.NaN;
    return Number.isNaN(date) ? undefined : date - now;
}

;// CONCATENATED MODULE: ./lib/image-api/fault.js


/** One request that did not do what it should; `message` is for people and holds the API's own words. */
class ImageApiError extends Error {
    name = 'ImageApiError';
    kind;
    /** How long the server asked to wait. */
    retryAfterMs;
    constructor(kind, message, options = {}) {
        super(message, { cause: options.cause });
        this.kind = kind;
        if (options.retryAfterMs !== undefined)
            this.retryAfterMs = options.retryAfterMs;
    }
}
/** The API's envelope where the exchange brought one with success in it. @throws ImageApiError for everything else. */
function acceptedEnvelope(exchange, now) {
    if (exchange.kind === 'broken')
        throw brokenError(exchange);
    const envelope = parseEnvelope(exchange.body);
    const inWords = envelope?.code !== undefined && envelope.code !== 200;
    const code = inWords ? envelope.code : exchange.status;
    const succeeded = code >= 200 && code < 300;
    if (succeeded && envelope !== undefined)
        return envelope;
    const kind = succeeded
        ? 'unreadable'
        : kindOf(code, inWords || exchange.headers['retry-after'] !== undefined, inWords);
    throw new ImageApiError(kind, describe(kind, code, exchange, envelope), {
        retryAfterMs: retryAfterMs(exchange.headers, now),
    });
}
/** For an envelope with success in it whose data is not what was asked for. */
function unreadableError(exchange) {
    const body = exchange.kind === 'answered' ? exchange.body : '';
    return new ImageApiError('unreadable', `the API's answer has not the shape it documents: ${excerpt(body)}`);
}
/** Error codes of a certificate that is expired, for another host, or not trusted (Node's `tls` and OpenSSL names). */
const CERTIFICATE = /^(CERT_|ERR_TLS_CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(VERIFY|GET))/;
function brokenError({ sent, cause }) {
    const reason = reasonOf(cause);
    if (sent)
        return new ImageApiError('unanswered', `sent, but no answer came (${reason})`, { cause });
    if (CERTIFICATE.test(codeOf(cause))) {
        return new ImageApiError('certificate', `the certificate of the API's host is not valid: ${reason}`, { cause });
    }
    return new ImageApiError('unreachable', `the API's host cannot be reached (${reason})`, { cause });
}
const BY_CODE = {
    401: 'unauthorized',
    402: 'no-credits',
    403: 'unauthorized',
    404: 'not-found',
    405: 'not-found',
    408: 'gateway',
    409: 'too-many-tasks',
    410: 'not-found',
    425: 'too-early',
    429: 'rate-limited',
    521: 'origin-unreached',
    523: 'origin-unreached',
};
/** Codes with which a gateway speaks for an API that may still be working, whoever wrapped them. */
const GATEWAY = [504, 520, 522, 524];
function kindOf(code, believable, inWords) {
    const listed = BY_CODE[code];
    if (listed !== undefined)
        return listed;
    // A redirect is not followed, and means that the endpoint is elsewhere. 303 alone can follow a request that was done.
    if (code >= 300 && code < 400)
        return code === 303 ? 'gateway' : 'not-found';
    if (code >= 400 && code < 500)
        return 'invalid-request';
    if (code === 503 && believable)
        return 'unavailable';
    return inWords && code >= 500 && !GATEWAY.includes(code) ? 'internal-error' : 'gateway';
}
function describe(kind, code, answer, envelope) {
    const said = envelope?.message === undefined ? excerpt(answer.body) : `“${excerpt(envelope.message, 500)}”`;
    const ray = answer.headers['cf-ray'];
    const details = [`${code}`, ...(ray === undefined ? [] : [`cf-ray ${ray}`])].join(', ');
    const elsewhere = answer.headers['location'];
    const redirect = code >= 300 && code < 400 && elsewhere !== undefined ? ` It redirects to ${elsewhere}.` : '';
    return `${WORDS[kind]} (${details}): ${said}${redirect}`;
}
const WORDS = {
    unreachable: 'the API cannot be reached',
    certificate: 'the certificate is not valid',
    unanswered: 'no answer came',
    'invalid-request': 'the API refused the request as invalid',
    unauthorized: 'the API refused the key; check `api-key`',
    'no-credits': 'there are not enough credits',
    'not-found': 'the API knows no such task or endpoint; check `base-url` and `model`',
    'too-many-tasks': 'the limit of active tasks is reached',
    'too-early': 'the API wants the request later',
    'rate-limited': 'rate limited',
    'internal-error': 'the API had an internal error',
    unavailable: 'the API is unavailable for now',
    'origin-unreached': 'the API was not reached by its CDN',
    gateway: 'no answer of the API itself',
    unreadable: 'not an answer of the API',
};
/** The first characters of a text from outside (200, from FIELD-NOTES A), without markup and on one line. */
function excerpt(text, length = 200) {
    const plain = text
        .replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ')
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    if (plain === '')
        return 'an empty answer';
    return plain.length > length ? `${plain.slice(0, length)}…` : plain;
}
function codeOf(cause) {
    if (!(cause instanceof Error))
        return '';
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
    return code === '' || code.startsWith('UND_ERR') ? codeOf(cause.cause) || code : code;
}
function reasonOf(cause) {
    if (!(cause instanceof Error))
        return String(cause);
    const code = codeOf(cause);
    // An AggregateError (every address of a host tried in vain) has its words inside.
    const message = cause.message || (cause instanceof AggregateError ? cause.errors.map(reasonOf).join('; ') : cause.name);
    return code === '' || message.includes(code) ? message : `${code}: ${message}`;
}

;// CONCATENATED MODULE: ./lib/image-api/client.js



/** A client for the API at `baseUrl`; the key goes to that origin alone. */
function createImageApi(options) {
    const { baseUrl, key, dispatchers, now, newRequestId } = options;
    const tell = (request, requestId, answer) => {
        const end = answer.kind === 'answered' ? `${answer.status}` : `broken, ${answer.sent ? 'sent' : 'not sent'}`;
        options.onExchange?.(`${request} [${requestId}] → ${end}`);
    };
    return {
        async create(spec, requestId, signal) {
            const url = `${baseUrl}/api/v1/jobs/createTask`;
            const message = { method: 'POST', url, key, requestId, signal, body: createBody(spec) };
            const answer = await exchange(dispatchers.create, message);
            tell(`POST createTask ${spec.id}`, requestId, answer);
            // A task id means created, whatever the status around it says (FIELD-NOTES A).
            const created = answer.kind === 'answered' ? taskIdOf(parseEnvelope(answer.body)) : '';
            if (created !== '')
                return created;
            acceptedEnvelope(answer, now());
            throw unreadableError(answer);
        },
        async query(taskId, signal) {
            const requestId = newRequestId();
            const url = `${baseUrl}/api/v1/jobs/recordInfo?taskId=${encodeURIComponent(taskId)}`;
            const answer = await exchange(dispatchers.query, { method: 'GET', url, key, requestId, signal });
            tell(`GET recordInfo ${taskId}`, requestId, answer);
            const task = parseTask(acceptedEnvelope(answer, now()));
            if (task === undefined)
                throw unreadableError(answer);
            return task;
        },
    };
}
/** The body of a create, as IMAGE-API documents it; a parameter that is not set is not sent. */
function createBody({ model, prompt, parameters }) {
    return { model, input: { prompt, ...parameters } };
}

;// CONCATENATED MODULE: ./lib/image-api/dispatchers.js

/** From FIELD-NOTES A. */
const CONNECT_TIMEOUT_MS = 10_000;
/** From FIELD-NOTES A; a create that takes longer is unanswered. */
const HEADERS_TIMEOUT_MS = 90_000;
/** From FIELD-NOTES A: a download without a byte for this long is broken. */
const IDLE_BODY_TIMEOUT_MS = 30_000;
/** Opens nothing yet: connections are made when the first request needs them. */
function openDispatchers() {
    // HTTP/1.1 alone: there, one request has one connection, and whether it was sent has one answer.
    const common = { connect: { timeout: CONNECT_TIMEOUT_MS }, bodyTimeout: IDLE_BODY_TIMEOUT_MS, allowH2: false };
    const create = new undici/* EnvHttpProxyAgent */.J2({ ...common, headersTimeout: HEADERS_TIMEOUT_MS, pipelining: 0 });
    const query = new undici/* EnvHttpProxyAgent */.J2({ ...common, headersTimeout: IDLE_BODY_TIMEOUT_MS });
    const download = new undici/* EnvHttpProxyAgent */.J2({ ...common, headersTimeout: IDLE_BODY_TIMEOUT_MS });
    return {
        create,
        query,
        download,
        close: async () => {
            await Promise.all([create, query, download].map((dispatcher) => dispatcher.destroy()));
        },
    };
}

;// CONCATENATED MODULE: ./lib/runtime/clock.js

/** The machine's own clock. */
const systemClock = {
    now: Date.now,
    async sleep(ms, signal) {
        try {
            await (0,promises_.setTimeout)(ms, undefined, { signal });
        }
        catch {
            // node:timers/promises throws an AbortError of its own, which hides the reason.
            signal.throwIfAborted();
        }
    },
};
/** A time limit came. */
class DeadlineError extends Error {
    name = 'DeadlineError';
}
/** Aborts with a DeadlineError holding `words` after `ms`, and with the parent's reason when that aborts. */
function deadline(clock, ms, parent, words) {
    const limit = new AbortController();
    const cleared = new AbortController();
    clock.sleep(ms, AbortSignal.any([cleared.signal, parent])).then(() => limit.abort(new DeadlineError(words)), () => undefined);
    return { signal: AbortSignal.any([limit.signal, parent]), clear: () => cleared.abort() };
}
/** A signal that aborts `ms` after `parent` did: time to end what must not be cut off. */
function grace(clock, ms, parent) {
    const limit = new AbortController();
    const cleared = new AbortController();
    const start = () => {
        clock.sleep(ms, cleared.signal).then(() => limit.abort(parent.reason), () => undefined);
    };
    if (parent.aborted)
        start();
    else
        parent.addEventListener('abort', start, { once: true, signal: cleared.signal });
    return { signal: limit.signal, clear: () => cleared.abort() };
}

// EXTERNAL MODULE: ./lib/runtime/network-address.js
var network_address = __webpack_require__(15427);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(30714);
;// CONCATENATED MODULE: ./lib/generate/download/collect-garbage.js


/** How much may pass before what is dead of it is collected, in bytes: about one large image. */
const COLLECT_EVERY = 8_000_000;
/**
 * Keeps the process small while images stream through it. Their chunks lie outside V8's heap, and V8 waits until 64 MB of
 * them are dead, in a young generation that grows to 48 MB besides: measured with bench/memory.ts, 180 MB in all instead
 * of 135 MB. Returns what is to be told of the size of every chunk that is done with.
 */
function keepMemorySmall() {
    (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=1');
    (0,external_node_v8_.setFlagsFromString)('--expose-gc');
    const collect = (0,external_node_vm_.runInNewContext)('gc');
    let passed = 0;
    return (bytes) => {
        passed += bytes;
        if (passed < COLLECT_EVERY || typeof collect !== 'function')
            return;
        passed = 0;
        collect();
    };
}

// EXTERNAL MODULE: ./node_modules/p-queue/dist/index.js + 2 modules
var dist = __webpack_require__(57814);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/file-type/source/index.js + 35 modules
var source = __webpack_require__(38377);
// EXTERNAL MODULE: ./node_modules/image-size/dist/esm/index.js + 25 modules
var esm = __webpack_require__(72013);
// EXTERNAL MODULE: ./lib/image/image-format.js
var image_format = __webpack_require__(77330);
;// CONCATENATED MODULE: ./lib/image/identify-image.js




/** The bytes are no whole image. `errorPage` where they are text, such as an error page served with 200. */
class NotAnImageError extends Error {
    name = 'NotAnImageError';
    errorPage;
    constructor(message, errorPage) {
        super(message);
        this.errorPage = errorPage;
    }
}
/** Every format's dimensions stand within this many bytes, metadata before them included (a JPEG's may hold an ICC profile). */
const HEAD_BYTES = 512 * 1024;
const TAIL_BYTES = 16;
/** Reads what a file is by its magic bytes, and checks that its end is there. @throws NotAnImageError */
async function identifyImage(path) {
    const { head, tail, size } = await readEnds(path);
    const type = await (0,source/* fileTypeFromBuffer */.BI)(head);
    const known = image_format/* IMAGE_FORMATS */.l0.find(({ mime }) => mime === type?.mime);
    if (known === undefined) {
        const text = /^[\s\x20-\x7e\u{a0}-\u{ffff}]*$/u.test(head.subarray(0, 200).toString('utf8'));
        throw new NotAnImageError(`not an image (${type?.mime ?? (text ? 'text' : 'unknown bytes')})`, text);
    }
    const format = known.name;
    if (!endsWhole(format, { head, tail, size }))
        throw new NotAnImageError(`a ${format} file that is cut short`, false);
    return { format, extension: known.extensions[0], ...dimensions(head, format) };
}
async function readEnds(path) {
    const file = await (0,external_node_fs_promises_.open)(path);
    try {
        const { size } = await file.stat();
        const head = Buffer.alloc(Math.min(size, HEAD_BYTES));
        await file.read(head, 0, head.length, 0);
        const tail = Buffer.alloc(Math.min(size, TAIL_BYTES));
        await file.read(tail, 0, tail.length, size - tail.length);
        return { head, tail, size };
    }
    finally {
        await file.close();
    }
}
/** A body that ends with its connection looks complete when it is not; the format's own trailer tells. */
function endsWhole(format, { head, tail, size }) {
    switch (format) {
        case 'png':
            return tail.subarray(-8, -4).toString('latin1') === 'IEND';
        case 'jpeg':
            // Some encoders pad after the end-of-image marker.
            return tail.includes(Buffer.from([0xff, 0xd9]));
        case 'webp':
            return size >= head.readUInt32LE(4) + 8;
        case 'gif':
            return tail.at(-1) === 0x3b;
        case 'bmp':
            return size >= head.readUInt32LE(2);
        default:
            return true;
    }
}
function dimensions(head, format) {
    try {
        const { width, height } = (0,esm/* imageSize */.R9)(head);
        return { width, height };
    }
    catch (cause) {
        throw new NotAnImageError(`a ${format} file whose size cannot be read (${String(cause)})`, false);
    }
}

;// CONCATENATED MODULE: ./lib/image/numbered-path.js
/** The n-th of a row of names: the first keeps the bare one, the others end in `-2`, `-3`, … */
function numbered(name, number) {
    return number === 1 ? name : `${name}-${number}`;
}
/** Where an image's files go, without extension: the first to the image's own stem, the others to the next numbers that nobody has. */
function numberedStems(stem, count, reserved) {
    const stems = [stem];
    for (let number = 2; stems.length < count; number += 1) {
        const next = numbered(stem, number);
        if (!reserved.has(next))
            stems.push(next);
    }
    return stems.slice(0, count);
}

;// CONCATENATED MODULE: ./lib/runtime/backoff.js
/** Wait before sending a safe request again, in ms: uniform(0.5, 1) · min(30, 2ⁿ) s for the n-th repeat from 0 (FIELD-NOTES A). */
function safeBackoffMs(repeat, random) {
    return (0.5 + 0.5 * random()) * Math.min(30, 2 ** repeat) * 1000;
}
/** Wait that a 429 asks of all requests, in ms: max(Retry-After, 5·2ⁿ ≤ 60 s) for the n-th in a row from 0 (FIELD-NOTES A). */
function rateLimitMs(repeat, retryAfterMs) {
    return Math.max(retryAfterMs ?? 0, Math.min(60, 5 * 2 ** repeat) * 1000);
}
/** FIELD-NOTES A: after poll errors in a row, and after a download's 404. */
const LADDER_SECONDS = [1, 2, 4, 8, 15];
/** Wait after the n-th fault in a row from 0, in ms: 1, 2, 4, 8, 15 s, then 15 s, each ±10 %. */
function ladderMs(repeat, random) {
    const seconds = LADDER_SECONDS[Math.min(repeat, LADDER_SECONDS.length - 1)] ?? 0;
    return jitter(seconds * 1000, random);
}
/** `ms` ±10 %. */
function jitter(ms, random) {
    return ms * (0.9 + 0.2 * random());
}

;// CONCATENATED MODULE: ./lib/generate/task/latency-estimate.js
/** Within this time a prompt that moderation refuses has failed, in ms: an assumption, measured nowhere. */
const QUICK_MS = 8000;
/** Believed before the first task has ended: assumed for GPT Image 2, and soon outweighed by what is seen. */
const PRIOR = { medianMs: 45_000, logSd: 0.35 };
/** How many tasks the prior is worth: for the median, for the spread (few values say little of it), for quick ends. */
const PRIOR_WEIGHT = { median: 1, spread: 4, quick: 20 };
/** By what share the spread is widened before anything was seen: an estimate of the median is no certainty either. */
const UNSURE = 0.5;
/** How many of the prior's 20 tasks ended quickly. */
const PRIOR_QUICK = 0.2;
/** What was seen counts a little less with every further task, so that a service that slows down is noticed. */
const KEPT = 1 - 1 / 40;
/** Two tasks alike do not make the next one certain, and tasks that have nothing in common leave some order in the polls. */
const LOG_SD = { smallest: 0.1, largest: 1 };
/** Learns from the tasks of one kind (one resolution) how long they take. */
class LatencyEstimate {
    /** Images: their weight now, and the weighted sums of the logarithms of their latencies and of the squares. */
    #weight = 0;
    #sum = 0;
    #squares = 0;
    /** How many tasks ended at all, and how many of them quickly without an image. */
    #ended = 0;
    #quick = 0;
    /** Takes in a task that gave an image: `completeTime − createTime`, in ms. */
    learn(latencyMs) {
        if (!(latencyMs > 0))
            return;
        const log = Math.log(latencyMs);
        this.#weight = this.#weight * KEPT + 1;
        this.#sum = this.#sum * KEPT + log;
        this.#squares = this.#squares * KEPT + log * log;
        this.#ended += 1;
    }
    /** Takes in a task that failed `latencyMs` after its creation. */
    learnFailure(latencyMs) {
        this.#ended += 1;
        if (latencyMs <= QUICK_MS)
            this.#quick += 1;
    }
    /** The normal-inverse-gamma mean of the logarithms: the prior, moved by what was seen, and wider the less that is. */
    get latency() {
        const weight = this.#weight;
        const priorMean = Math.log(PRIOR.medianMs);
        const mean = weight === 0 ? priorMean : this.#sum / weight;
        const within = Math.max(0, this.#squares - weight * mean * mean);
        const between = ((PRIOR_WEIGHT.median * weight) / (PRIOR_WEIGHT.median + weight)) * (mean - priorMean) ** 2;
        const variance = (PRIOR_WEIGHT.spread * PRIOR.logSd ** 2 + within + between) / (PRIOR_WEIGHT.spread + weight);
        return {
            medianMs: Math.exp((PRIOR_WEIGHT.median * priorMean + this.#sum) / (PRIOR_WEIGHT.median + weight)),
            logSd: Math.min(LOG_SD.largest, Math.max(LOG_SD.smallest, Math.sqrt(variance)) * (1 + UNSURE / (1 + weight))),
            quick: (PRIOR_QUICK + this.#quick) / (PRIOR_WEIGHT.quick + this.#ended),
        };
    }
}

;// CONCATENATED MODULE: ./lib/generate/task/poll-gaps.js

/** The shortest gap between two polls, in ms, whatever the estimate says: no service is asked more than twice a second. */
const SHORTEST_GAP_MS = 500;
/** The longest silence, in ms: a task much quicker than all before it is seen after this at the latest. */
const LONGEST_SILENCE_MS = 40_000;
/** The longest gap past the time by which a task should have ended, in ms. */
const LONGEST_LATE_GAP_MS = 10_000;
/** Ages that are looked at. More make no schedule that is measurably better. */
const CELLS = 500;
/** A task older than the median times e to the power of so many `logSd` is late (3 of 1,000 are). */
const LATE_LOG_SDS = 3.5;
/** From log-logistic to `logSd`: with 2 in place of π/√3 the tails are a little lighter, and the polls fewer (bench/poll-schedule.ts). */
const STEEPNESS = 2;
/** Odds of one hundred million to one: a task that old is as good as never seen, and 0 would divide. */
const LEAST_SURVIVAL = 1e-8;
/**
 * The best gap until the next poll, in ms, for a task of any age in ms that is not finished yet: the one that costs
 * least, when a poll costs `priceS` seconds of delay. Worked out once by dynamic programming, from the latest age to
 * the earliest: the cost at an age is the price of the next poll, the delay expected by then, and, should the task live
 * on, the cost at that later age (docs/polling.md).
 */
function pollGaps(latency, priceS) {
    const horizonMs = latency.medianMs * Math.exp(LATE_LOG_SDS * latency.logSd) + QUICK_MS;
    const stepMs = horizonMs / CELLS;
    const gaps = bestGaps(survival(latency, stepMs), { stepMs, priceMs: priceS * 1000 });
    return (elapsedMs) => {
        const cell = Math.floor(elapsedMs / stepMs);
        const [here, next] = [gaps[cell], gaps[cell + 1]];
        if (here === undefined || next === undefined)
            return lateGapMs(elapsedMs);
        return Math.min(LONGEST_SILENCE_MS, here + (next - here) * (elapsedMs / stepMs - cell));
    };
}
/** A late task: a twentieth of its age, between the floor and 10 s. */
function lateGapMs(elapsedMs) {
    return Math.min(LONGEST_LATE_GAP_MS, Math.max(SHORTEST_GAP_MS, elapsedMs / 20));
}
/** The chance that a task is not finished at each age. */
function survival({ medianMs, logSd, quick }, stepMs) {
    return Float64Array.from({ length: CELLS + 1 }, (_, cell) => {
        const age = cell * stepMs;
        const isQuickLeft = Math.max(0, 1 - age / QUICK_MS);
        const isImageLeft = 1 / (1 + (age / medianMs) ** (STEEPNESS / logSd));
        return Math.max(LEAST_SURVIVAL, quick * isQuickLeft + (1 - quick) * isImageLeft);
    });
}
/** For each age the gap of least cost, in ms. */
function bestGaps(alive, { stepMs, priceMs }) {
    const ended = integralOfEnded(alive, stepMs);
    const shortest = Math.max(1, Math.round(SHORTEST_GAP_MS / stepMs));
    const longest = Math.max(shortest, Math.floor(LONGEST_SILENCE_MS / stepMs));
    // Past the horizon little is left to win: the cost of the few late tasks is the same for every schedule.
    const costs = new Float64Array(CELLS + 1).fill(2 * priceMs);
    const gaps = Float64Array.from({ length: CELLS + 1 }, (_, cell) => lateGapMs(cell * stepMs));
    for (let cell = CELLS - shortest; cell >= 0; cell -= 1) {
        const left = at(alive, cell);
        let least = Number.POSITIVE_INFINITY;
        for (let next = cell + shortest; next <= Math.min(CELLS, cell + longest); next += 1) {
            const gap = (next - cell) * stepMs;
            // Whoever ends in between waits for the poll: the integral of the chance to have ended, less what had before.
            const delay = at(ended, next) - at(ended, cell) - (1 - left) * gap;
            const cost = priceMs + (delay + at(alive, next) * at(costs, next)) / left;
            if (cost >= least)
                continue;
            least = cost;
            gaps[cell] = gap;
        }
        costs[cell] = least;
    }
    return gaps;
}
/** The time, in ms, for which a task has been finished on average, up to each age. */
function integralOfEnded(alive, stepMs) {
    const integral = new Float64Array(CELLS + 1);
    for (let cell = 1; cell <= CELLS; cell += 1) {
        integral[cell] = at(integral, cell - 1) + (1 - (at(alive, cell) + at(alive, cell - 1)) / 2) * stepMs;
    }
    return integral;
}
/** Cells are within the grid by construction. */
function at(values, cell) {
    return values[cell] ?? 0;
}

;// CONCATENATED MODULE: ./lib/generate/task/poll-schedule.js


/**
 * What a poll may cost, in seconds of delay. While images wait for a slot, a task that is seen late holds up all behind
 * it: a poll is cheap. Otherwise the one image alone comes later, and fewer polls are kinder to the service
 * (docs/polling.md has the figures for both).
 */
const PRICE_S = { crowded: 0.04, calm: 0.12 };
/** Enough to keep tasks that were created together from being polled together for ever, in ms either way. */
const LARGEST_JITTER_MS = 400;
/** When to poll: silence while nothing can be ready, dense around the expected end, relaxing after. Learns as tasks end. */
class PollSchedule {
    #kinds = new Map();
    /** By resolution and price; dropped when there is something new to learn. */
    #gaps = new Map();
    /** Takes in a task that gave an image after `latencyMs`. */
    learn(resolution, latencyMs) {
        this.#kind(resolution).learn(latencyMs);
        this.#forget(resolution);
    }
    /** Takes in a task that failed `latencyMs` after its creation. */
    learnFailure(resolution, latencyMs) {
        this.#kind(resolution).learnFailure(latencyMs);
        this.#forget(resolution);
    }
    /** The wait before the next poll, in ms: ±10 %, and at most ±400 ms. */
    nextMs({ resolution, elapsedMs, isCrowded }, random) {
        const gaps = this.#gapsFor(resolution, isCrowded ? 'crowded' : 'calm');
        const gap = Math.max(SHORTEST_GAP_MS, gaps(Math.max(0, elapsedMs)));
        return gap + (2 * random() - 1) * Math.min(LARGEST_JITTER_MS, gap / 10);
    }
    #kind(resolution) {
        const kind = this.#kinds.get(resolution) ?? new LatencyEstimate();
        this.#kinds.set(resolution, kind);
        return kind;
    }
    #gapsFor(resolution, price) {
        const key = `${price} ${resolution}`;
        const gaps = this.#gaps.get(key) ?? pollGaps(this.#kind(resolution).latency, PRICE_S[price]);
        this.#gaps.set(key, gaps);
        return gaps;
    }
    #forget(resolution) {
        for (const price of Object.keys(PRICE_S))
            this.#gaps.delete(`${price} ${resolution}`);
    }
}

;// CONCATENATED MODULE: ./lib/generate/task/rate-gate.js

/** After the gate opens, requests spread over this share of the wait, so that they do not all arrive at once. */
const SPREAD = 0.1;
/** The gate that every request to the API passes: after a 429 it stays shut for all of them. */
class RateGate {
    #clock;
    #random;
    #opensAt = 0;
    #spreadMs = 0;
    #inARow = 0;
    constructor(clock, random) {
        this.#clock = clock;
        this.#random = random;
    }
    /** Waits until the gate is open. @throws the signal's reason when it aborts first. */
    async pass(signal) {
        signal.throwIfAborted();
        while (this.#clock.now() < this.#opensAt) {
            await this.#clock.sleep(this.#opensAt - this.#clock.now() + this.#spreadMs * this.#random(), signal);
        }
    }
    /** The API said 429: shuts the gate. Returns the wait in ms when this made it longer, `undefined` when it was shut as long already. */
    shut(retryAfterMs) {
        const now = this.#clock.now();
        // Requests that were in flight together meet one limit, not several: the wait grows once they came from an open gate.
        if (now >= this.#opensAt)
            this.#inARow += 1;
        const wait = rateLimitMs(this.#inARow - 1, retryAfterMs);
        const opensAt = now + wait;
        if (opensAt <= this.#opensAt)
            return undefined;
        this.#opensAt = opensAt;
        this.#spreadMs = wait * SPREAD;
        return wait;
    }
    /** The API answered something else: the next 429 starts from the shortest wait again. */
    passed() {
        if (this.#clock.now() >= this.#opensAt)
            this.#inARow = 0;
    }
}

;// CONCATENATED MODULE: ./lib/generate/task/task-slots.js
/** How many clean creates let one more task live at once (FIELD-NOTES A). */
const CLEAN_CREATES_PER_SLOT = 4;
/** Bounds the tasks alive at once, first come first served; the bound adapts to what the API bears. */
class TaskSlots {
    #most;
    #onLimit;
    #limit;
    #alive = 0;
    #clean = 0;
    #waiting = new Set();
    #ended = Promise.withResolvers();
    constructor(most, onLimit) {
        this.#most = most;
        this.#limit = most;
        this.#onLimit = onLimit;
    }
    /** Whether images wait for a slot: then a task that is seen late holds up all behind it. */
    get isCrowded() {
        return this.#waiting.size > 0;
    }
    /** Waits for a slot. @throws the signal's reason when that comes first. */
    async acquire(signal) {
        signal.throwIfAborted();
        if (this.#alive < this.#limit && this.#waiting.size === 0) {
            this.#alive += 1;
            return;
        }
        const turn = Promise.withResolvers();
        const take = () => turn.resolve();
        const giveUp = () => {
            // A turn that was given already is ours; an abort that comes later must not give the slot away twice.
            if (this.#waiting.delete(take))
                turn.reject(signal.reason);
        };
        this.#waiting.add(take);
        signal.addEventListener('abort', giveUp, { once: true });
        await turn.promise.finally(() => signal.removeEventListener('abort', giveUp));
    }
    /** Gives back a slot in which no task came to live. */
    release() {
        this.#alive -= 1;
        this.#admit();
    }
    /** Gives back the slot of a task that has ended. */
    end() {
        this.release();
        this.#ended.resolve();
        this.#ended = Promise.withResolvers();
    }
    /** Resolves when the next of our tasks has ended. */
    taskEnded() {
        return this.#ended.promise;
    }
    /** The API said 409: half as many from now on. */
    halve() {
        this.#clean = 0;
        this.#setLimit(Math.max(1, Math.floor(this.#limit / 2)), 'the API says too many tasks are active');
    }
    /** The API took a create: after four in a row, one more slot, up to the input. */
    clean() {
        if (this.#limit >= this.#most)
            return;
        this.#clean += 1;
        if (this.#clean % CLEAN_CREATES_PER_SLOT === 0)
            this.#setLimit(this.#limit + 1, 'the API takes tasks again');
    }
    #setLimit(limit, reason) {
        if (limit === this.#limit)
            return;
        this.#limit = limit;
        this.#onLimit(limit, reason);
        this.#admit();
    }
    #admit() {
        for (const take of this.#waiting) {
            if (this.#alive >= this.#limit)
                return;
            this.#waiting.delete(take);
            this.#alive += 1;
            take();
        }
    }
}

;// CONCATENATED MODULE: ./lib/generate/loop-context.js




/** Nothing more is created, or nothing more is done at all; the message says why. */
class RunStoppedError extends Error {
    name = 'RunStoppedError';
}
/** A create that was sent is given this long to answer after the run has stopped: its task id is worth the wait. */
const CREATE_GRACE_MS = 2000;
/** A download that is under way when the time is up may take this much longer: what it fetches is paid for. */
const DOWNLOAD_GRACE_MS = 30_000;
/** What all images of a run share: the bounds, the gate, the poll schedule and the signals. */
class Run {
    options;
    slots;
    gate;
    schedule = new PollSchedule();
    /** Ends polls and waits: cancelled, out of time, or halted. */
    live;
    /** Ends waits for a create; aborts with `live` and when creating is over. */
    creating;
    /** Ends creates in flight, a little after `creating`. */
    createGrace;
    /** Ends downloads: at once when cancelled, else a little after `live`. */
    downloading;
    #noMore = new AbortController();
    #halt = new AbortController();
    #timers;
    constructor(options) {
        this.options = options;
        const { clock, random, settings, cancelled, onProgress } = options;
        this.slots = new TaskSlots(settings.concurrency, (limit, reason) => onProgress({ type: 'concurrency', limit, reason }));
        this.gate = new RateGate(clock, random);
        const words = `the whole run's \`timeout\` of ${settings.timeoutMs / 1000} s came first`;
        const timeout = deadline(clock, settings.timeoutMs, AbortSignal.any([cancelled, this.#halt.signal]), words);
        this.live = timeout.signal;
        this.creating = AbortSignal.any([this.live, this.#noMore.signal]);
        const created = grace(clock, CREATE_GRACE_MS, this.live);
        this.createGrace = created.signal;
        const downloaded = grace(clock, DOWNLOAD_GRACE_MS, this.live);
        this.downloading = AbortSignal.any([cancelled, downloaded.signal]);
        this.#timers = [timeout, created, downloaded];
    }
    /** Nothing more is created; tasks that live are finished. */
    stopCreating(reason) {
        if (this.creating.aborted)
            return;
        this.#noMore.abort(new RunStoppedError(reason));
        this.options.onProgress({ type: 'stopped', reason });
    }
    /** Ends everything: whatever lives stays pending. */
    halt(reason) {
        if (this.live.aborted)
            return;
        this.stopCreating(reason);
        this.#halt.abort(new RunStoppedError(reason));
    }
    /** Writes to the journal. One that cannot be written stops creating: nothing is paid for that is not on record. */
    record(entry) {
        try {
            this.options.journal.write(entry);
        }
        catch (error) {
            this.stopCreating(`the journal cannot be written (${error instanceof Error ? error.message : String(error)})`);
        }
    }
    /** Ends the run's timers, so that none keeps the process alive. */
    close() {
        for (const timer of this.#timers)
            timer.clear();
    }
}
/** Why a signal aborted, in words. */
function abortReason(signal) {
    return signal.reason instanceof Error ? signal.reason.message : 'stopped';
}
/** Whether it was a time limit that aborted the signal, not a cancellation or a halt. */
function isOutOfTime(signal) {
    return signal.reason instanceof DeadlineError;
}

// EXTERNAL MODULE: ./lib/runtime/safe-path.js
var safe_path = __webpack_require__(2627);
;// CONCATENATED MODULE: ./lib/runtime/write-atomically.js




/** A name of its own beside `file`, for what is to become that file by a rename. */
function partOf(file) {
    return `${file}.${(0,external_node_crypto_.randomUUID)()}.part`;
}
/** Gives `work` a part of `file` to write and to rename; one that is left when `work` throws is deleted. Throws what `work` throws. */
async function withPart(file, work) {
    const part = partOf(file);
    try {
        return await work(part);
    }
    catch (error) {
        await (0,external_node_fs_promises_.rm)(part, { force: true });
        throw error;
    }
}
/**
 * Writes a text to a file, whole or not at all, and makes its folder. Synchronous, because a cancelled step has no time
 * for more. Throws what the disk meets.
 */
function writeAtomically(file, text) {
    (0,external_node_fs_.mkdirSync)(external_node_path_.dirname(file), { recursive: true });
    const part = partOf(file);
    try {
        const handle = (0,external_node_fs_.openSync)(part, 'wx');
        try {
            (0,external_node_fs_.writeFileSync)(handle, text);
            (0,external_node_fs_.fsyncSync)(handle);
        }
        finally {
            (0,external_node_fs_.closeSync)(handle);
        }
        (0,external_node_fs_.renameSync)(part, file);
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(part, { force: true });
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/generate/download/download.js








/** The image host answered something else than 200. */
class DownloadStatusError extends Error {
    name = 'DownloadStatusError';
    status;
    constructor(status) {
        super(`the image host answered ${status}`);
        this.status = status;
    }
}
/** A result URL that is not followed, whatever is behind it. */
class ForbiddenUrlError extends Error {
    name = 'ForbiddenUrlError';
}
const MOST_REDIRECTS = 5;
/**
 * Streams one image to disk: a `.part` file, checked, flushed and renamed only when it is whole. No key is sent.
 * @throws DownloadStatusError, NotAnImageError, ForbiddenUrlError, or what the connection or the disk met.
 */
async function downloadImage(download) {
    const { workspace, stem, onWritten } = download;
    const body = await fetchBody(download);
    try {
        return await withPart(await (0,safe_path/* makeFolderOf */.i7)(workspace, stem), async (part) => {
            const { sha256, bytes } = await save(body, part, onWritten);
            const { format, extension, width, height } = await identifyImage(part);
            const file = `${stem}.${extension}`;
            await (0,external_node_fs_promises_.rename)(part, external_node_path_.join(workspace, file));
            return { path: file, sha256, bytes, width, height, format };
        });
    }
    catch (error) {
        body.destroy();
        throw error;
    }
}
/** The body behind the URL; redirects are followed one by one, so that each target is checked. */
async function fetchBody({ url, dispatcher, loopbackAllowed, signal, }) {
    let target = new URL(url);
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
        checkTarget(target, loopbackAllowed);
        const headers = { accept: 'image/*', 'user-agent': 'gpt-image-action' };
        const { statusCode, headers: answer, body } = await (0,undici/* request */.Em)(target, { dispatcher, signal, headers });
        if (statusCode === 200)
            return body;
        body.on('error', () => undefined).destroy();
        const location = answer['location'];
        if (statusCode < 300 || statusCode >= 400 || typeof location !== 'string')
            throw new DownloadStatusError(statusCode);
        target = new URL(location, target);
    }
    throw new ForbiddenUrlError(`the image's URL redirects more than ${MOST_REDIRECTS} times`);
}
/** Result URLs come from the network: they may not reach into the runner's own network. */
function checkTarget({ protocol, hostname }, loopbackAllowed) {
    if ((0,network_address/* isLoopback */.U9)(hostname)) {
        if (loopbackAllowed)
            return;
        throw new ForbiddenUrlError(`the image's URL leads to this machine (${hostname})`);
    }
    if (protocol !== 'https:')
        throw new ForbiddenUrlError(`the image's URL is not https (${protocol}//${hostname})`);
    const range = (0,network_address/* addressRange */.wl)(hostname);
    if (range !== undefined && range !== 'unicast') {
        throw new ForbiddenUrlError(`the image's URL leads to a ${range} address (${hostname})`);
    }
}
async function save(body, part, onWritten) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let bytes = 0;
    const file = await (0,external_node_fs_promises_.open)(part, 'wx');
    try {
        for await (const chunk of body) {
            hash.update(chunk);
            bytes += chunk.length;
            await file.writeFile(chunk);
            onWritten?.(chunk.length);
        }
        await file.sync();
    }
    finally {
        await file.close();
    }
    return { sha256: hash.digest('hex'), bytes };
}

;// CONCATENATED MODULE: ./lib/generate/download/fetch-images.js






/** FIELD-NOTES A, "Download". */
function ruleOf(error) {
    if (error instanceof ForbiddenUrlError || isDiskError(error))
        return { next: 'fail' };
    if (error instanceof NotAnImageError)
        return { next: 'again', tries: error.errorPage ? 3 : 5 };
    if (error instanceof DownloadStatusError && error.status === 404)
        return { next: 'again', tries: 6 };
    const forGood = error instanceof DownloadStatusError && error.status < 500 && ![408, 425, 429].includes(error.status);
    return forGood ? { next: 'refresh' } : { next: 'again', tries: 5 };
}
/** Fetches every image of a succeeded task. Never creates anything. */
async function fetchImages(run, task, urls) {
    const { clock, settings } = run.options;
    const left = Math.max(0, task.createdAt + settings.imageTimeoutMs - clock.now());
    const limit = deadline(clock, left + DOWNLOAD_GRACE_MS, run.downloading, 'its `image-timeout` came first');
    const fetch = { run, task, urls, signal: limit.signal, refreshed: false };
    const stems = numberedStems(task.spec.stem, urls.length, run.options.reservedStems);
    const files = [];
    try {
        for (const [index, stem] of stems.entries()) {
            files.push(await fetchOne(fetch, index, stem));
        }
        return { kind: 'saved', urls: fetch.urls, files };
    }
    catch (error) {
        if (limit.signal.aborted)
            return { kind: 'interrupted' };
        const reason = error instanceof Error ? error.message : String(error);
        const message = `task ${task.taskId} made the image, but it could not be saved: ${reason}`;
        return { kind: 'failed', failure: { kind: 'download', message, charged: 'yes' } };
    }
    finally {
        limit.clear();
    }
}
async function fetchOne(fetch, index, stem) {
    const { workspace, downloads: dispatcher, loopbackAllowed, onWritten } = fetch.run.options;
    for (let attempt = 1;; attempt += 1) {
        const url = fetch.urls[index] ?? '';
        try {
            return await downloadImage({
                url,
                workspace,
                stem,
                dispatcher,
                loopbackAllowed,
                signal: fetch.signal,
                onWritten,
            });
        }
        catch (error) {
            await waitForNextTry(fetch, error, attempt);
        }
    }
}
/** Waits until the download may be tried again. @throws the error itself where no further try is worth it. */
async function waitForNextTry(fetch, error, attempt) {
    const { run, task, signal } = fetch;
    signal.throwIfAborted();
    const rule = ruleOf(error);
    const again = rule.next === 'again' ? attempt < rule.tries : rule.next === 'refresh' && (await refresh(fetch));
    if (!again)
        throw error;
    const waitMs = rule.next === 'again' ? ladderMs(attempt - 1, run.options.random) : 0;
    const reason = error instanceof Error ? error.message : String(error);
    run.options.onProgress({ type: 'retry', spec: task.spec, step: 'download', reason, attempt, waitMs });
    await run.options.clock.sleep(waitMs, signal);
}
/** Asks the API for fresh URLs, once; false where that was done, or where it names as many no more. */
async function refresh(fetch) {
    if (fetch.refreshed)
        return false;
    fetch.refreshed = true;
    await fetch.run.gate.pass(fetch.signal);
    const { state, result } = await fetch.run.options.api.query(fetch.task.taskId, fetch.signal);
    if (state !== 'success' || result.kind !== 'urls' || result.urls.length < fetch.urls.length)
        return false;
    fetch.urls = result.urls;
    return true;
}
/** Codes of a disk that cannot take the file; trying again soon changes nothing. */
const DISK = ['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'EEXIST'];
function isDiskError(error) {
    return typeof error === 'object' && error !== null && 'code' in error && DISK.some((code) => code === error.code);
}

;// CONCATENATED MODULE: ./lib/generate/task/create-task.js



/** FIELD-NOTES A, column "on create". */
const RULES = {
    unreachable: { next: 'again', times: 4 },
    certificate: { next: 'stop' },
    unanswered: { next: 'ambiguous' },
    'invalid-request': { next: 'fail' },
    unauthorized: { next: 'stop' },
    'no-credits': { next: 'stop' },
    'not-found': { next: 'stop' },
    'too-many-tasks': { next: 'wait-for-task' },
    'too-early': { next: 'again', times: 2 },
    'rate-limited': { next: 'wait-for-gate', times: 8 },
    'internal-error': { next: 'again', times: 3 },
    unavailable: { next: 'again', times: 2 },
    'origin-unreached': { next: 'again', times: 3 },
    gateway: { next: 'ambiguous' },
    unreadable: { next: 'ambiguous' },
};
/** FIELD-NOTES A: how long a 409 waits when none of our own tasks ends first. */
const TASK_WAIT_MS = 15_000;
/**
 * Creates one task: the only place that pays. The request is sent again only when it was certainly not accepted, or
 * once, with `retry-ambiguous`, when nobody knows; `open` is a request of an earlier attempt that is to be repeated.
 * Holds a slot when it returns `created`, and only then.
 */
async function createTask(run, image, open) {
    const requestId = open?.requestId ?? run.options.newRequestId();
    const attempt = { run, image, requestId, faults: new Map(), isRepeat: open !== undefined };
    try {
        for (;;) {
            await run.slots.acquire(run.creating);
            const sent = await sendOnce(attempt).catch((error) => {
                run.slots.release();
                throw error;
            });
            if (sent.kind === 'created')
                return sent;
            run.slots.release();
            const end = await recover(attempt, sent.error);
            if (end !== 'again')
                return { kind: 'failed', requestId, failure: end };
        }
    }
    catch (error) {
        if (!run.creating.aborted)
            throw error;
        const reason = abortReason(run.creating);
        if (!attempt.isRepeat)
            return { kind: 'stopped', reason };
        return { kind: 'failed', requestId, failure: unknownFate(attempt, 'unanswered', reason) };
    }
}
/** One paid request, with the journal flushed before and after. @throws when the run stops before it is sent. */
async function sendOnce({ run, image, requestId, isRepeat }) {
    const { api, clock } = run.options;
    const { spec } = image;
    await run.gate.pass(run.creating);
    const createdAt = clock.now();
    const request = { id: spec.id, fingerprint: spec.fingerprint, requestId, at: createdAt };
    run.record({ type: 'creating', ...request, ...(isRepeat && { again: true }) });
    run.creating.throwIfAborted();
    try {
        const taskId = await api.create(spec, requestId, run.createGrace);
        run.record({ type: 'created', ...request, taskId });
        run.gate.passed();
        run.slots.clean();
        return { kind: 'created', taskId, requestId, createdAt };
    }
    catch (error) {
        if (!(error instanceof ImageApiError))
            throw error;
        if (RULES[error.kind].next !== 'ambiguous')
            run.record({ type: 'refused', id: spec.id, requestId });
        return { kind: 'fault', error };
    }
}
/** Waits as the fault's rule says and returns `again`, or says why the image fails. @throws when the run stops meanwhile. */
async function recover(attempt, error) {
    const { run, faults } = attempt;
    const rule = RULES[error.kind];
    const before = faults.get(error.kind) ?? 0;
    faults.set(error.kind, before + 1);
    const refused = attempt.isRepeat
        ? unknownFate(attempt, error.kind, error.message)
        : { kind: error.kind, message: error.message, charged: 'no' };
    switch (rule.next) {
        case 'again':
            if (before >= rule.times)
                return refused;
            await pause(attempt, error);
            return 'again';
        case 'wait-for-gate':
            if (before >= rule.times)
                return refused;
            shutGate(run, error);
            return 'again';
        case 'wait-for-task':
            run.slots.halve();
            await waitForTask(attempt, error);
            return 'again';
        case 'fail':
            return refused;
        case 'stop':
            run.stopCreating(error.message);
            return refused;
        case 'ambiguous':
            return recoverAmbiguous(attempt, error);
    }
}
/** Tells the gate of a 429, and people of the wait where it grew. */
function shutGate(run, error) {
    const waitMs = run.gate.shut(error.retryAfterMs);
    if (waitMs !== undefined)
        run.options.onProgress({ type: 'rate-limited', reason: error.message, waitMs });
}
async function recoverAmbiguous(attempt, error) {
    const { run, isRepeat } = attempt;
    if (!run.options.settings.retryAmbiguous || isRepeat)
        return unknownFate(attempt, error.kind, error.message);
    attempt.isRepeat = true;
    await pause(attempt, error);
    return 'again';
}
/** The failure of an image for which a request was sent that may have been accepted. */
function unknownFate({ isRepeat, requestId }, kind, reason) {
    const which = isRepeat ? 'one of its requests' : 'it';
    const words = `nobody knows whether ${which} was accepted: a task may exist and be charged; X-Request-ID ${requestId}`;
    return { kind, message: `${reason}; ${words}`, charged: 'unknown' };
}
/** The back-off before a request is sent again, told to people. */
async function pause({ run, image, faults }, error) {
    const { clock, onProgress, random } = run.options;
    const attempt = faults.get(error.kind) ?? 1;
    const waitMs = Math.max(error.retryAfterMs ?? 0, safeBackoffMs(attempt - 1, random));
    onProgress({ type: 'retry', spec: image.spec, step: 'create', reason: error.message, attempt, waitMs });
    await clock.sleep(waitMs, run.creating);
}
/** Waits until one of our own tasks has ended, or 15 s: others may share the account. */
async function waitForTask({ run, image, faults }, error) {
    const { clock, onProgress } = run.options;
    const waitMs = Math.max(error.retryAfterMs ?? 0, TASK_WAIT_MS);
    const attempt = faults.get(error.kind) ?? 1;
    onProgress({ type: 'retry', spec: image.spec, step: 'create', reason: error.message, attempt, waitMs });
    const freed = new AbortController();
    const sleep = clock.sleep(waitMs, AbortSignal.any([freed.signal, run.creating])).catch(() => undefined);
    await Promise.race([sleep, run.slots.taskEnded()]);
    freed.abort();
    run.creating.throwIfAborted();
}

;// CONCATENATED MODULE: ./lib/generate/task/follow-task.js





/** FIELD-NOTES A, column "on poll". */
const follow_task_RULES = {
    unreachable: { repeats: 'any' },
    certificate: { repeats: 0, next: 'halt' },
    unanswered: { repeats: 'any' },
    'invalid-request': { repeats: 2, next: 'fail' },
    unauthorized: { repeats: 2, next: 'halt' },
    'no-credits': { repeats: 'any' },
    'not-found': { repeats: 3, next: 'lost' },
    'too-many-tasks': { repeats: 'any' },
    'too-early': { repeats: 'any' },
    'rate-limited': { repeats: 'any' },
    'internal-error': { repeats: 'any' },
    unavailable: { repeats: 'any' },
    'origin-unreached': { repeats: 'any' },
    gateway: { repeats: 'any' },
    unreadable: { repeats: 4, next: 'fail' },
};
/** FIELD-NOTES A: a task this young may not be known to every server yet. */
const YOUNG_MS = 60_000;
/** FIELD-NOTES A: a success without URLs is asked about again after these, in ms. */
const MALFORMED_WAITS_MS = [1000, 3000, 6000];
/** The last poll at a deadline may not take long itself. */
const LAST_POLL_MS = 5000;
/** Unfinished states: IMAGE-API documents the first, and names the others as known from like services. */
const KNOWN_STATES = ['waiting', 'queuing', 'generating'];
/** Polls one task until it has ended or its time is up; then once more. Never creates anything. */
function followTask(run, task) {
    return new Follower(run, task).follow();
}
class Follower {
    #run;
    #task;
    #lastState = 'waiting';
    #malformed = 0;
    /** Faults since the last good answer: of any kind, and of the last one's kind. */
    #faultsInARow = 0;
    #sameInARow = 0;
    #lastFault;
    /** The wait before the next poll, where a fault or a malformed result sets it instead of the schedule. */
    #waitMs;
    constructor(run, task) {
        this.#run = run;
        this.#task = task;
        if (task.adopted)
            this.#waitMs = 0;
    }
    async follow() {
        const { clock, settings } = this.#run.options;
        const words = `its \`image-timeout\` of ${settings.imageTimeoutMs / 1000} s came first`;
        const limit = deadline(clock, settings.imageTimeoutMs, this.#run.live, words);
        try {
            for (;;) {
                const end = await this.#step(limit.signal);
                if (end !== undefined)
                    return end;
            }
        }
        catch (error) {
            if (!limit.signal.aborted)
                throw error;
            return isOutOfTime(limit.signal) ? await this.#lastPoll() : this.#pending();
        }
        finally {
            limit.clear();
        }
    }
    /** One wait and one poll; `undefined` while the task lives. @throws when the signal aborts. */
    async #step(signal) {
        const { clock } = this.#run.options;
        await clock.sleep(this.#waitMs ?? this.#scheduledMs(), signal);
        this.#waitMs = undefined;
        await this.#run.gate.pass(signal);
        try {
            const task = await this.#query(signal);
            this.#faultsInARow = 0;
            this.#lastFault = undefined;
            return this.#read(task);
        }
        catch (error) {
            signal.throwIfAborted();
            if (!(error instanceof ImageApiError))
                throw error;
            return this.#recover(error);
        }
    }
    get #resolution() {
        return this.#task.spec.parameters.resolution ?? '';
    }
    #scheduledMs() {
        const { clock, random, settings } = this.#run.options;
        if (settings.pollInterval !== 'auto')
            return settings.pollInterval;
        const elapsedMs = clock.now() - this.#task.createdAt;
        return this.#run.schedule.nextMs({ resolution: this.#resolution, elapsedMs, isCrowded: this.#run.slots.isCrowded }, random);
    }
    async #query(signal) {
        const task = await this.#run.options.api.query(this.#task.taskId, signal);
        this.#run.gate.passed();
        return task;
    }
    #read(task) {
        const costTime = task.costTimeMs === undefined ? {} : { costTimeMs: task.costTimeMs };
        switch (task.state) {
            case 'success':
                return task.result.kind === 'urls'
                    ? { kind: 'succeeded', urls: this.#learn(task, task.result.urls), ...costTime }
                    : this.#readMalformed(task.result.text, costTime);
            case 'fail':
                this.#learnFailure();
                return { kind: 'failed', failure: taskFailure(task), ...costTime };
            default:
                this.#tellState(task.state);
                return undefined;
        }
    }
    #learn(task, urls) {
        if (task.completeTime !== undefined && task.createTime !== undefined) {
            this.#run.schedule.learn(this.#resolution, task.completeTime - task.createTime);
        }
        return urls;
    }
    /** How long it took is ours to say: the API names no `completeTime` for some failures. */
    #learnFailure() {
        const { clock } = this.#run.options;
        // How long an adopted task lay there tells nothing.
        if (!this.#task.adopted)
            this.#run.schedule.learnFailure(this.#resolution, clock.now() - this.#task.createdAt);
    }
    /** A paid image whose address the API does not tell (yet). */
    #readMalformed(text, costTime) {
        const waitMs = MALFORMED_WAITS_MS[this.#malformed];
        this.#malformed += 1;
        this.#lastState = 'success';
        if (waitMs !== undefined) {
            this.#tellRetry('the task succeeded, but names no image yet', this.#malformed, waitMs);
            return undefined;
        }
        const message = `task ${this.#task.taskId} succeeded, but its \`resultJson\` names no image: ${text.slice(0, 500)}`;
        return { kind: 'failed', failure: { kind: 'malformed-result', message, charged: 'yes' }, ...costTime };
    }
    #tellState(state) {
        if (state !== this.#lastState) {
            const { spec, taskId } = this.#task;
            this.#run.options.onProgress({ type: 'state', spec, taskId, state, known: KNOWN_STATES.includes(state) });
        }
        this.#lastState = state;
    }
    /** Sets the next wait, or ends the task as the fault's rule says. */
    #recover(error) {
        const { clock, random } = this.#run.options;
        const rule = follow_task_RULES[error.kind];
        this.#faultsInARow += 1;
        if (error.kind === 'not-found' && clock.now() - this.#task.createdAt < YOUNG_MS)
            this.#sameInARow = 0;
        else
            this.#sameInARow = this.#lastFault === error.kind ? this.#sameInARow + 1 : 1;
        this.#lastFault = error.kind;
        if (rule.repeats !== 'any' && this.#sameInARow > rule.repeats)
            return this.#giveUp(rule.next, error);
        if (error.kind === 'rate-limited')
            shutGate(this.#run, error);
        const waitMs = Math.max(error.retryAfterMs ?? 0, ladderMs(this.#faultsInARow - 1, random));
        this.#tellRetry(error.message, this.#faultsInARow, waitMs);
        return undefined;
    }
    #giveUp(next, error) {
        if (next === 'halt') {
            this.#run.halt(`${error.message}; tasks that still live stay pending`);
            return this.#pending();
        }
        const kind = next === 'lost' ? 'lost' : error.kind;
        const message = `task ${this.#task.taskId}: ${error.message}`;
        return { kind: 'failed', failure: { kind, message, charged: 'unknown' } };
    }
    #tellRetry(reason, attempt, waitMs) {
        this.#waitMs = waitMs;
        this.#run.options.onProgress({ type: 'retry', spec: this.#task.spec, step: 'poll', reason, attempt, waitMs });
    }
    /** The time is up: one more look, since the answer may have come while nobody asked. */
    async #lastPoll() {
        const { clock, cancelled } = this.#run.options;
        const limit = deadline(clock, LAST_POLL_MS, cancelled, 'the last poll took too long');
        try {
            return this.#read(await this.#query(limit.signal)) ?? this.#pending();
        }
        catch {
            return this.#pending();
        }
        finally {
            limit.clear();
        }
    }
    #pending() {
        return { kind: 'pending', lastState: this.#lastState };
    }
}
/** The API's own words; whether a failed task was charged is not documented. */
function taskFailure({ failCode, failMessage }) {
    const code = failCode === '' ? '' : ` (${failCode})`;
    return {
        kind: 'task-failed',
        message: `the task failed${code}: ${failMessage || 'no reason given'}`,
        charged: 'unknown',
    };
}

;// CONCATENATED MODULE: ./lib/generate/generate.js





/**
 * The create-and-poll loop: every image to its one outcome, tasks taken over first. One image's failure never stops
 * another's. Returns the outcomes by image id.
 */
async function generate(work, options) {
    const run = new Run(options);
    const downloads = new dist/* default */.Ay({ concurrency: options.settings.concurrency });
    const outcomes = new Map();
    const settle = async (spec, story) => {
        const outcome = await story().catch((error) => unexpected(spec, options, error));
        outcomes.set(spec.id, outcome);
        options.onProgress({ type: 'finished', outcome });
    };
    const loop = new Loop(run, downloads, work);
    try {
        await Promise.all([
            ...work.adopt.map((image) => settle(image.spec, () => loop.adopt(image))),
            ...work.make.map((image) => settle(image.spec, () => loop.make(image))),
        ]);
    }
    finally {
        run.close();
    }
    return outcomes;
}
/** A fault of ours must not cost the other images, nor pass as anything but a failure. */
function unexpected(spec, { clock }, error) {
    const message = `an error of the action itself: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    const failure = { kind: 'internal', message, charged: 'unknown' };
    const timing = { startedAt: clock.now(), finishedAt: clock.now() };
    return { status: 'failed', spec, urls: [], error: failure, retrievable: false, timing };
}
class Loop {
    #run;
    #downloads;
    #work;
    constructor(run, downloads, work) {
        this.#run = run;
        this.#downloads = downloads;
        this.#work = work;
    }
    /** Creates a task and sees it through. */
    async make(image) {
        const { clock, onProgress, settings } = this.#run.options;
        const { spec } = image;
        const sent = this.#work.open.get(spec.id);
        const open = sent?.fingerprint === spec.fingerprint ? sent : undefined;
        if (open !== undefined && (open.again || !settings.retryAmbiguous))
            return this.#leaveOpen(spec, open);
        const startedAt = clock.now();
        const creation = await createTask(this.#run, image, open);
        switch (creation.kind) {
            case 'stopped':
                return { status: 'skipped', spec, reason: creation.reason, wanted: true };
            case 'failed': {
                const timing = { startedAt, finishedAt: clock.now() };
                const { requestId, failure } = creation;
                return { status: 'failed', spec, requestId, urls: [], error: failure, retrievable: false, timing };
            }
            case 'created': {
                const { taskId, requestId, createdAt } = creation;
                onProgress({ type: 'created', spec, taskId, requestId });
                return this.#seeThrough({ spec, taskId, requestId, createdAt, adopted: false });
            }
        }
    }
    /** Takes over a task that is paid for; when no image comes of it, makes the image anew. */
    async adopt(image) {
        const { run, spec, taskId, requestId, createdAt } = { run: this.#run, ...image };
        try {
            await run.slots.acquire(run.live);
        }
        catch {
            const timing = { startedAt: run.options.clock.now(), finishedAt: run.options.clock.now() };
            return { status: 'pending', spec, taskId, requestId, lastState: abortReason(run.live), timing };
        }
        run.record({ type: 'created', id: spec.id, fingerprint: spec.fingerprint, requestId, taskId, at: createdAt });
        run.options.onProgress({ type: 'adopted', spec, taskId });
        const outcome = await this.#seeThrough({ spec, taskId, requestId, createdAt, adopted: true });
        const remade = this.#work.remake && !run.creating.aborted && outcome.status === 'failed' && isDead(outcome.error);
        return remade ? this.make({ spec, reason: 'missing', changed: [] }) : outcome;
    }
    /** From a live task, in a slot, to the image on disk. */
    async #seeThrough(task) {
        const { clock } = this.#run.options;
        const { spec, taskId, requestId } = task;
        const startedAt = task.adopted ? clock.now() : task.createdAt;
        const end = await followTask(this.#run, task).finally(() => this.#run.slots.end());
        const outcome = await this.#conclude(task, end);
        const timing = { startedAt, finishedAt: clock.now() };
        if (outcome.status === 'generated')
            this.#run.record({ type: 'done', id: spec.id, taskId });
        if (outcome.status === 'failed' && !outcome.retrievable)
            this.#run.record({ type: 'dead', id: spec.id, taskId });
        return { ...outcome, spec, taskId, requestId, timing };
    }
    async #conclude(task, end) {
        const costTime = 'costTimeMs' in end ? { costTimeMs: end.costTimeMs } : {};
        switch (end.kind) {
            case 'pending':
                return { status: 'pending', lastState: end.lastState };
            case 'failed':
                return { ...this.#failed(task, end.failure, []), ...costTime };
            case 'succeeded': {
                const fetched = await this.#downloads.add(() => fetchImages(this.#run, task, end.urls));
                switch (fetched.kind) {
                    case 'saved':
                        return { status: 'generated', urls: fetched.urls, files: fetched.files, ...costTime };
                    case 'interrupted':
                        return { status: 'pending', lastState: 'success' };
                    case 'failed':
                        return { ...this.#failed(task, fetched.failure, end.urls), ...costTime };
                }
            }
        }
    }
    /** A request of an earlier attempt may have been accepted: making the image now may pay for it twice. */
    #leaveOpen(spec, { requestId }) {
        const { clock } = this.#run.options;
        const message = `an earlier attempt sent this request and was stopped before the answer came: a task may exist and be charged; ` +
            `X-Request-ID ${requestId}. Start a new run, or set \`retry-ambiguous\`, to make it all the same`;
        const timing = { startedAt: clock.now(), finishedAt: clock.now() };
        const error = { kind: 'unanswered', message, charged: 'unknown' };
        return { status: 'failed', spec, requestId, urls: [], error, retrievable: false, timing };
    }
    /** A task taken over gets no third chance: the next run makes its image anew, rather than ask about it for ever. */
    #failed({ adopted }, error, urls) {
        // Post belongs to the run that made the task: the next one is still its second chance.
        const retrievable = !(adopted && this.#work.remake) && !isDead(error);
        return { status: 'failed', urls, error, retrievable };
    }
}
/** No image will come of the task. */
function isDead({ kind }) {
    return kind === 'task-failed' || kind === 'lost';
}

;// CONCATENATED MODULE: ./lib/generate/make-images.js







/** Runs the loop against the real API with the machine's clock. Returns the outcomes by image id; leaves no connection open. */
async function makeImages(work, options) {
    if (work.make.length === 0 && work.adopt.length === 0)
        return new Map();
    const { baseUrl, key } = options.api;
    const { onExchange, ...shared } = options;
    const dispatchers = openDispatchers();
    const newRequestId = external_node_crypto_.randomUUID;
    const api = createImageApi({ baseUrl, key, dispatchers, now: Date.now, newRequestId, onExchange });
    try {
        return await generate(work, {
            ...shared,
            api,
            downloads: dispatchers.download,
            clock: systemClock,
            random: Math.random,
            newRequestId,
            onWritten: keepMemorySmall(),
            loopbackAllowed: (0,network_address/* isLoopback */.U9)(new URL(baseUrl).hostname),
        });
    }
    finally {
        await dispatchers.close();
    }
}

;// CONCATENATED MODULE: ./lib/plan/files/delete-files.js



/**
 * Deletes the files of pruned images: regular image files inside the workspace (absolute), never through a symbolic
 * link. Call it before images are made, or with `obsoleteFiles` after, so that it takes no new one. Returns the paths it deleted.
 * Throws what the disk meets.
 */
async function pruneFiles(workspace, prune) {
    const deleted = [];
    for (const { path } of prune.flatMap(({ files }) => files)) {
        // The lock may come from a pull request: nothing but images is deleted on its word.
        if ((0,image_format/* withoutImageExtension */.HL)(path) === path)
            continue;
        const file = await (0,safe_path/* withFile */.D4)(workspace, path, async ({ absolute }) => absolute);
        if (file === undefined)
            continue;
        await (0,external_node_fs_promises_.rm)(file);
        deleted.push(path);
    }
    return deleted;
}

// EXTERNAL MODULE: ./lib/image/fold-name.js
var fold_name = __webpack_require__(76704);
;// CONCATENATED MODULE: ./lib/image/fingerprint.js

/** Goes up when the canonical form changes, which makes every image of every project anew: never lightly. */
const FORM = 1;
/** A wanted image with the fingerprint of its request. */
function imageSpec(image) {
    return { ...image, fingerprint: fingerprint(image) };
}
/** SHA-256, in hex, of all that the API is told and of the variant; neither the output path nor the source counts. */
function fingerprint({ model, prompt, parameters, variant }) {
    const { aspect_ratio, resolution, quality, output_format } = parameters;
    // The keys stand in a fixed order, and JSON.stringify leaves out what is undefined: equal requests are equal texts.
    const asked = { form: FORM, model, prompt, aspect_ratio, resolution, quality, output_format, variant };
    return sha256(JSON.stringify(asked));
}
/** The request in parts, as the lock keeps it; what is not sent is absent, the prompt is the first 16 hex digits of its SHA-256. */
function requestParts({ model, prompt, parameters, variant }) {
    return { model, ...parameters, variant: String(variant), prompt: sha256(prompt).slice(0, 16) };
}
/** Which parts differ between what the lock keeps and what is asked for now; none where the lock kept no parts. */
function changedParts(kept, spec) {
    if (Object.keys(kept).length === 0)
        return [];
    const asked = requestParts(spec);
    const names = new Set([...Object.keys(asked), ...Object.keys(kept)]);
    return [...names].filter((name) => asked[name] !== kept[name]);
}
function sha256(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}

;// CONCATENATED MODULE: ./lib/plan/lock/lock.js
/** The lock's name inside `output-dir`. */
const LOCK_NAME = 'gpt-image.lock.json';
/** The lock of these entries; of two with one id the later counts. */
function lockOf(entries) {
    // Without a prototype, `__proto__` and `constructor` are ids like any other.
    const images = Object.create(null);
    for (const [id, entry] of entries)
        images[id] = entry;
    return { version: 1, images };
}
/** The lock of a project that has none yet. */
const EMPTY_LOCK = lockOf([]);
/** What the lock has under the id. */
function entryOf({ images }, id) {
    return Object.hasOwn(images, id) ? images[id] : undefined;
}

;// CONCATENATED MODULE: ./lib/plan/lock/update-lock.js


/** The lock after a run: what was moved and pruned, and what the outcomes say. `lock` is the one the plan was made with. */
function updateLock(lock, outcomes, plan) {
    const images = new Map(Object.entries(lock.images));
    for (const { fromId, keepSource } of plan.move)
        if (!keepSource)
            images.delete(fromId);
    for (const { spec, entry } of plan.move)
        images.set(spec.id, entry);
    for (const { id } of plan.prune)
        images.delete(id);
    for (const outcome of outcomes) {
        const { id } = outcome.spec;
        const entry = entryAfter(images.get(id), outcome);
        if (entry === undefined)
            images.delete(id);
        else
            images.set(id, entry);
    }
    return lockOf(images);
}
/** Files that images of `before` had and no image of `after` has, though the images live on: left from another place or format. */
function replacedFiles(before, after) {
    const used = new Set(Object.values(after.images).flatMap(({ files }) => files.map(({ path }) => path)));
    return Object.entries(before.images).flatMap(([id, entry]) => {
        const files = Object.hasOwn(after.images, id) ? entry.files.filter(({ path }) => !used.has(path)) : [];
        return files.length === 0 ? [] : [{ id, files }];
    });
}
function entryAfter(old, outcome) {
    switch (outcome.status) {
        case 'generated':
            return taskEntry(old, outcome, {
                state: 'done',
                files: outcome.files.map(({ format: _format, ...file }) => file),
            });
        case 'pending':
            return taskEntry(old, outcome, { state: 'pending', files: old?.files ?? [] });
        case 'failed': {
            const { taskId, spec } = outcome;
            if (taskId === undefined)
                return old;
            if (outcome.retrievable)
                return taskEntry(old, { ...outcome, taskId }, { state: 'pending', files: old?.files ?? [] });
            // The task the lock waits for is over: asked about again it would be polled for ever. Where no task is named,
            // nothing is known of it, and the next run may ask once more.
            return old?.state === 'pending' && old.fingerprint === spec.fingerprint ? undefined : old;
        }
        case 'unchanged':
        case 'skipped':
            return old;
        default:
            return outcome;
    }
}
function taskEntry(old, { spec, taskId, timing }, { state, files }) {
    // A task taken over is as old as the lock says, not as young as this run.
    const createdAt = old?.taskId === taskId ? old.createdAt : new Date(timing.startedAt).toISOString();
    return { fingerprint: spec.fingerprint, taskId, state, files, createdAt, request: requestParts(spec) };
}

;// CONCATENATED MODULE: ./lib/plan/files/deletions.js



/** The lock entries that nobody asks for, and their files but for those that a wanted image has or will have. */
function toPrune({ requests, lock, isOurs, keep, move }) {
    const wanted = new Set(requests.map(({ spec }) => spec.id));
    const moved = new Set(move.map(({ fromId }) => fromId));
    // An entry that a renamed image may live on with is its shard's to move or else to prune, so that no two disagree.
    const heirs = new Map(requests.flatMap(({ spec, donor }) => (donor === undefined ? [] : [[donor.id, spec.id]])));
    const unwanted = Object.entries(lock.images).filter(([id]) => !wanted.has(id) && !moved.has(id) && isOurs(heirs.get(id) ?? id));
    if (unwanted.length === 0)
        return [];
    const isUsed = usedPaths(requests, keep);
    return unwanted.map(([id, { files }]) => ({
        id,
        files: files.filter(({ path }) => !isUsed(path)).map(({ path }) => ({ path })),
    }));
}
/** Names that differ only in case count as one: on some disks they are. */
function usedPaths(requests, keep) {
    const stems = new Set(requests.map(({ spec }) => (0,fold_name/* foldName */.z)(spec.stem)));
    const files = [...requests.map(({ entry }) => entry?.files ?? []), ...keep.map((image) => image.files)].flat();
    const paths = new Set(files.map(({ path }) => (0,fold_name/* foldName */.z)(path)));
    return (path) => stems.has((0,fold_name/* foldName */.z)((0,image_format/* withoutImageExtension */.HL)(path))) || paths.has((0,fold_name/* foldName */.z)(path));
}
/** What may be deleted after a run: pruned files and replaced ones, but none that an image has or that stands in its place. */
function obsoleteFiles({ prune, before, after, outcomes }) {
    const images = [...outcomes.filter((outcome) => 'files' in outcome), ...Object.values(after.images)];
    const used = new Set(images.flatMap(({ files }) => files.map(({ path }) => path)));
    const owners = new Map(outcomes.map(({ spec }) => [spec.stem, spec.id]));
    return [...prune, ...replacedFiles(before, after)].flatMap(({ id, files }) => {
        const left = files.filter(({ path }) => !used.has(path) && (owners.get((0,image_format/* withoutImageExtension */.HL)(path)) ?? id) === id);
        return left.length === 0 ? [] : [{ id, files: left }];
    });
}

;// CONCATENATED MODULE: ./lib/plan/files/move-files.js




/**
 * Takes images that were made already to their new places. Call it before anything is pruned or made. Returns the moves
 * whose file is not on disk (it is on a branch only), for whoever writes that branch. `workspace` is absolute.
 * Throws what the disk meets, or where a symbolic link is on the way.
 */
async function moveFiles(workspace, moves) {
    const absent = [];
    const arrivals = [];
    // All leave their places before any arrives: one image's new place may be another's old one.
    for (const { keepSource, ...move } of moves.flatMap(({ files, keepSource }) => files.map((file) => ({ ...file, keepSource })))) {
        const source = await (0,safe_path/* withFile */.D4)(workspace, move.from, async ({ absolute }) => absolute);
        if (source === undefined) {
            absent.push(move);
            continue;
        }
        const target = await (0,safe_path/* makeFolderOf */.i7)(workspace, move.to);
        const part = partOf(target);
        await (keepSource ? (0,external_node_fs_promises_.copyFile)(source, part, external_node_fs_.constants.COPYFILE_FICLONE) : (0,external_node_fs_promises_.rename)(source, part));
        arrivals.push({ part, target });
    }
    for (const { part, target } of arrivals)
        await (0,external_node_fs_promises_.rename)(part, target);
    return absent;
}

// EXTERNAL MODULE: ./lib/runtime/problem.js
var runtime_problem = __webpack_require__(53295);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./lib/plan/lock/lock-text.js



const SHA256 = schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/, 'is no SHA-256 in hex');
/** Files are read, moved and deleted by these paths, and a lock can come from anybody's pull request. */
const PATH = schemas/* string */.YjP().refine(isInsidePath, 'is no path inside the workspace');
const lock_text_ENTRY = schemas/* object */.Ikc({
    fingerprint: SHA256,
    taskId: schemas/* string */.YjP().min(1, 'is empty'),
    state: schemas/* enum */.k5n(['done', 'pending']),
    files: schemas/* array */.YOg(schemas/* object */.Ikc({
        path: PATH,
        sha256: SHA256,
        bytes: schemas/* int */.Whr().nonnegative(),
        width: schemas/* int */.Whr().nonnegative(),
        height: schemas/* int */.Whr().nonnegative(),
    })),
    createdAt: iso/* datetime */.w$({ offset: true }),
    request: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).default({}),
});
const LOCK = schemas/* object */.Ikc({ version: schemas/* number */.aig(), images: schemas/* unknown */.L5J() });
/**
 * Reads a lock's text; `path` is what messages call it. Keys that are not known are left out.
 * @throws InvalidInputError for a damaged, conflicted, newer or wrongly shaped lock, saying how to mend it: taking it
 * for empty would pay for every image again.
 */
function parseLock(text, path) {
    const { version, images } = parseWhole(text, path);
    if (version > 1) {
        throw fault(path, `is of version ${version}, which a newer version of this action wrote: use that version here too`);
    }
    if (version !== 1 || typeof images !== 'object' || images === null || Array.isArray(images)) {
        throw fault(path, `is no lock of version 1. ${mend(path)}`);
    }
    const problems = [];
    const entries = [];
    for (const [id, value] of Object.entries(images)) {
        const entry = lock_text_ENTRY.safeParse(value);
        if (entry.success)
            entries.push([id, entry.data]);
        else
            problems.push(entryProblem({ text, path, id, error: entry.error }));
    }
    if (problems.length > 0)
        throw new runtime_problem/* InvalidInputError */.oC(problems);
    return lockOf(entries);
}
/** The lock as its file holds it: ids sorted by code unit, two spaces, a line break at the end. */
function serializeLock({ images }) {
    // Not JSON.stringify for the whole: an object's own order puts ids such as `10` before all others.
    const entries = Object.entries(images)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, entry]) => `\n    ${JSON.stringify(id)}: ${indented(JSON.stringify(canonical(entry), null, 2))}`);
    const list = entries.length === 0 ? '' : `${entries.join(',')}\n  `;
    return `{\n  "version": 1,\n  "images": {${list}}\n}\n`;
}
/** The entry as text, the same for equal entries. */
function serializeEntry(entry) {
    return JSON.stringify(canonical(entry));
}
function canonical({ fingerprint, taskId, state, files, createdAt, request }) {
    const parts = Object.entries(request).sort(([a], [b]) => (a < b ? -1 : 1));
    return {
        fingerprint,
        taskId,
        state,
        files: files.map(({ path, sha256, bytes, width, height }) => ({ path, sha256, bytes, width, height })),
        createdAt,
        ...(parts.length > 0 && { request: Object.fromEntries(parts) }),
    };
}
function indented(json) {
    return json.replaceAll('\n', '\n    ');
}
function parseWhole(text, path) {
    try {
        const lock = LOCK.safeParse(JSON.parse(text.replace(/^\uFEFF/, '')));
        if (lock.success)
            return lock.data;
    }
    catch (cause) {
        throw damage(text, path, cause);
    }
    throw fault(path, `is no lock: it lacks \`version\` or \`images\`. ${mend(path)}`);
}
function damage(text, path, cause) {
    const marker = text.search(/^(<{7}|\|{7}|={7}|>{7})/m);
    if (marker >= 0) {
        const message = "holds a merge conflict: resolve it by keeping both sides' entries, or take one side whole with " +
            `\`git checkout --theirs ${path}\``;
        return fault(path, message, lineAt(text, marker));
    }
    const reason = cause instanceof Error ? cause.message : String(cause);
    const [, line] = /line (\d+)/.exec(reason) ?? [];
    return fault(path, `is damaged (${reason}). ${mend(path)}`, Number(line ?? 1));
}
function entryProblem({ text, path, id, error }) {
    const words = error.issues.map((issue) => `\`${issue.path.join('.')}\` ${issue.message}`).join('; ');
    const line = lineAt(text, text.indexOf(`${JSON.stringify(id)}:`));
    return problem(path, `has a wrong entry \`${id}\` (${words}). ${mend(path)}`, line);
}
function mend(path) {
    return (`Mend it by hand or bring back a good one with \`git checkout <commit> -- ${path}\`; ` +
        'deleting it would make and pay for every image again');
}
function fault(path, message, line = 1) {
    return new runtime_problem/* InvalidInputError */.oC([problem(path, message, line)]);
}
function problem(path, message, line) {
    return { message: `the lock ${message}`, source: { file: path, line, column: 1 } };
}
function lineAt(text, offset) {
    return text.slice(0, Math.max(0, offset)).split('\n').length;
}
function isInsidePath(path) {
    const segments = path.split('/');
    const odd = segments.some((segment) => ['', '.', '..'].includes(segment) || segment.toLowerCase() === '.git');
    return !odd && !/[\\\0]|^[a-z]:/i.test(path);
}

;// CONCATENATED MODULE: ./lib/plan/lock/lock-file.js






/**
 * The lock in a file of the workspace, a path with `/`; an empty one where there is no file.
 * @throws InvalidInputError as `parseLock` does, or where a symbolic link is on the way; else what the disk met.
 */
async function readLock(workspace, file) {
    const opened = await (0,safe_path/* openInside */.X$)(workspace, file);
    switch (opened.kind) {
        case 'absent':
            return EMPTY_LOCK;
        case 'refused': {
            const message = `the lock is not read: ${opened.reason}`;
            throw new runtime_problem/* InvalidInputError */.oC([{ message, source: { file, line: 1, column: 1 } }]);
        }
        case 'open':
            try {
                return parseLock(await opened.file.readFile('utf8'), file);
            }
            finally {
                await opened.file.close();
            }
    }
}
/** Writes the lock. One that says the same already is left alone, and no file is made for an empty lock. */
function writeLock(file, lock) {
    const text = serializeLock(lock);
    const before = (0,external_node_fs_.existsSync)(file) ? (0,external_node_fs_.readFileSync)(file, 'utf8') : serializeLock(EMPTY_LOCK);
    if (text !== before)
        writeAtomically(file, text);
}

;// CONCATENATED MODULE: ./lib/plan/files/locate-files.js


/** Whether the entry's files are where the image wants them. */
function isInPlace({ files: [first] }, stem) {
    return first !== undefined && (0,image_format/* withoutImageExtension */.HL)(first.path) === stem;
}
/**
 * Finds an entry's files, unaltered, for an image at `stem`: there already, or where the lock says. `undefined` where
 * one of them is nowhere. `reserved` are the stems that belong to images of their own.
 */
async function place(entry, stem, { files, reserved }) {
    if (entry.files.length === 0)
        return undefined;
    const placed = [];
    const moves = [];
    const targets = targetsOf(entry, stem, reserved);
    for (const [index, file] of entry.files.entries()) {
        const target = { ...file, path: targets[index] ?? file.path };
        if ((await files.check(target)) !== 'same') {
            if (target.path === file.path || (await files.check(file)) !== 'same')
                return undefined;
            moves.push({ from: file.path, to: target.path });
        }
        placed.push(target);
    }
    return { files: placed, moves, isHome: entry.files.every(({ path }, index) => path === targets[index]) };
}
/** The entry's files at another stem, each with its own extension. */
function targetsOf({ files }, stem, reserved) {
    const stems = numberedStems(stem, files.length, reserved);
    return files.map(({ path }, index) => `${stems[index]}${path.slice((0,image_format/* withoutImageExtension */.HL)(path).length)}`);
}

;// CONCATENATED MODULE: ./lib/plan/decide.js



/** Decides: what is there is kept, what is paid for is waited for, and only the rest is made. */
async function decide(request, grounds) {
    const { spec, entry, donor } = request;
    const { fingerprint } = spec;
    const journalled = grounds.adoptable.get(spec.id);
    const task = journalled?.fingerprint === fingerprint ? journalled : pendingTask(request);
    // While the lock waits for this very task, what lies on disk is an older image.
    const waiting = entry?.state === 'pending' && entry.fingerprint === fingerprint;
    const kept = waiting ? undefined : await keep(request, grounds);
    if (kept !== undefined)
        return kept;
    if (task !== undefined) {
        const { taskId, requestId, createdAt } = task;
        return { kind: 'adopt', adopt: { spec, taskId, requestId, createdAt } };
    }
    const reason = reasonToMake(entry ?? donor?.entry, fingerprint, grounds);
    const changed = reason === 'edited' && entry !== undefined ? changedParts(entry.request, spec) : [];
    return { kind: 'make', make: { spec, reason, changed } };
}
async function keep(request, grounds) {
    switch (grounds.settings.regenerate) {
        case 'all':
            return undefined;
        case 'missing': {
            const answer = await keepAnswer(request, grounds);
            if (answer !== undefined && (answer.move?.files ?? []).length === 0)
                return answer;
            // What stands in the image's place is not overwritten from another.
            return (await keepPresent(request, grounds)) ?? answer;
        }
        case 'changed':
            return await keepAnswer(request, grounds);
    }
}
/** Any file in the image's place will do, whatever it was asked with. */
async function keepPresent({ spec, entry }, grounds) {
    if (isExpired(entry, grounds))
        return undefined;
    if (entry !== undefined && isInPlace(entry, spec.stem)) {
        const states = await Promise.all(entry.files.map((file) => grounds.files.check(file)));
        return states.includes('absent')
            ? undefined
            : kept({ spec, taskId: entry.taskId, files: entry.files.map(toImage) });
    }
    const found = await grounds.files.existing(spec.stem);
    return found === undefined ? undefined : kept({ spec, files: [found] });
}
/** The answer to this very request, under the image's own id or one it had before; taken to its place where it is not. */
async function keepAnswer(request, grounds) {
    const { spec } = request;
    const answer = answerOf(request);
    if (answer === undefined || answer.entry.state === 'pending' || isExpired(answer.entry, grounds))
        return undefined;
    const placed = await place(answer.entry, spec.stem, grounds);
    if (placed === undefined)
        return undefined;
    const keep = kept({ spec, taskId: answer.entry.taskId, files: placed.files.map(toImage) });
    if (placed.isHome && answer.id === spec.id)
        return keep;
    const entry = { ...answer.entry, files: placed.files, request: requestParts(spec) };
    const move = {
        spec,
        fromId: answer.id,
        entry,
        files: placed.moves,
        keepSource: isSourceKept(answer, spec.id, grounds),
    };
    return { ...keep, move };
}
function kept(image) {
    return { kind: 'keep', keep: { status: 'unchanged', ...image } };
}
/** What was made under another id is taken away from there only where `prune` would do so too, or it may be missed. */
function isSourceKept({ id }, ownId, { wanted, settings }) {
    return id !== ownId && (wanted.has(id) || !settings.prune);
}
function answerOf({ spec, entry, donor }) {
    return entry?.fingerprint === spec.fingerprint ? { id: spec.id, entry } : donor;
}
function pendingTask(request) {
    const answer = answerOf(request);
    if (answer?.entry.state !== 'pending')
        return undefined;
    const { fingerprint, taskId, createdAt } = answer.entry;
    return { fingerprint, taskId, requestId: '', createdAt: Date.parse(createdAt) };
}
function reasonToMake(entry, fingerprint, grounds) {
    const { regenerate } = grounds.settings;
    if (regenerate === 'all')
        return 'all';
    if (entry === undefined)
        return 'new';
    if (regenerate === 'changed' && entry.fingerprint !== fingerprint)
        return 'edited';
    return isExpired(entry, grounds) ? 'expired' : 'missing';
}
function isExpired(entry, { settings: { maxAgeMs }, now }) {
    return entry !== undefined && maxAgeMs !== undefined && now - Date.parse(entry.createdAt) > maxAgeMs;
}
function toImage(file) {
    return { ...file, format: (0,image_format/* formatOfPath */.gj)(file.path) };
}

// EXTERNAL MODULE: ./lib/plan/describe-plan.js
var describe_plan = __webpack_require__(73296);
;// CONCATENATED MODULE: ./lib/plan/match-lock.js

/** The wanted images with their lock entries; `reuseWanted` says whether an edited image's old entry may serve another. */
function toRequests(specs, lock, reuseWanted) {
    const requests = specs.map((spec) => ({ spec, entry: entryOf(lock, spec.id) }));
    const wanted = new Map(specs.map(({ id, fingerprint }) => [id, fingerprint]));
    const donors = Object.entries(lock.images)
        .filter(([id, entry]) => (wanted.has(id) ? reuseWanted && wanted.get(id) !== entry.fingerprint : true))
        .map(([id, entry]) => ({ id, entry }));
    // The same request makes donors interchangeable; the newest goes first.
    const byFingerprint = Map.groupBy(donors.sort((a, b) => Date.parse(b.entry.createdAt) - Date.parse(a.entry.createdAt)), ({ entry }) => entry.fingerprint);
    return requests.map((request) => {
        const { fingerprint } = request.spec;
        const answered = request.entry?.fingerprint === fingerprint;
        return { ...request, donor: answered ? undefined : byFingerprint.get(fingerprint)?.shift() };
    });
}

;// CONCATENATED MODULE: ./lib/plan/shard.js

/**
 * Deals the images out to `count` shards: returns the shard, from 1, of any id. Ids are put in the order of their
 * hashes and cut into equal runs, so that shards differ by one image at the most, and a prompt that is added or taken
 * away moves each of the `count - 1` cuts past one image at the most. An id that nobody asks for belongs to the run
 * its hash falls into.
 */
function dealShards(ids, count) {
    const keys = ids.map(keyOf).sort();
    return (id) => {
        if (keys.length === 0)
            return 1;
        const rank = Math.min(rankOf(keyOf(id), keys), keys.length - 1);
        return Math.floor((rank * count) / keys.length) + 1;
    };
}
/** The id behind its hash settles the order of two that share one. */
function keyOf(id) {
    return (0,external_node_crypto_.createHash)('sha256').update(id).digest('hex') + id;
}
/** How many of the sorted keys come before this one. */
function rankOf(key, keys) {
    let low = 0;
    let high = keys.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((keys[middle] ?? '') < key)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./lib/plan/make-plan.js






/** Enough to keep the four threads of Node's file system busy, few enough for memory and open files. */
const FILES_AT_ONCE = 32;
/**
 * Compares the wanted images with the lock and the files. Nothing is changed, nothing paid for.
 * @throws InvalidInputError where more would be made than `max-images` allows, or what reading the files met.
 */
async function makePlan(options) {
    const { specs, lock, settings } = options;
    const requests = toRequests(specs, lock, settings.regenerate === 'changed');
    const isOurs = ownership(specs, settings.shard);
    const decided = await decideAll(requests.filter(({ spec }) => isOurs(spec.id)), options);
    const make = decided.flatMap(({ decision }) => (decision.kind === 'make' ? [decision.make] : []));
    const adopt = decided.flatMap(({ decision }) => (decision.kind === 'adopt' ? [decision.adopt] : []));
    const keep = decided.flatMap(({ decision }) => (decision.kind === 'keep' ? [decision.keep] : []));
    const move = decided.flatMap(({ decision }) => (decision.kind === 'keep' ? (decision.move ?? []) : []));
    checkCount(make, settings.maxImages);
    return {
        make,
        adopt,
        keep,
        skip: requests
            .filter(({ spec }) => !isOurs(spec.id))
            .map(({ spec }) => ({ status: 'skipped', spec, reason: shardWords(settings.shard), wanted: false })),
        prune: settings.prune ? toPrune({ requests, lock, isOurs, keep, move }) : [],
        move,
        superseded: supersededTasks(decided, new Set(adopt.map(({ taskId }) => taskId))),
    };
}
async function decideAll(requests, options) {
    const { specs, settings, files, adoptable, now } = options;
    const wanted = new Set(specs.map(({ id }) => id));
    const reserved = new Set(specs.map(({ stem }) => stem));
    const grounds = { settings, files, adoptable, now, wanted, reserved };
    // Workers that share one iterator: a promise for each of ten thousand images would cost as much memory as the plan.
    const next = requests.entries();
    const decided = [];
    const work = async () => {
        for (const [index, request] of next)
            decided[index] = { request, decision: await decide(request, grounds) };
    };
    await Promise.all(Array.from({ length: FILES_AT_ONCE }, work));
    return decided;
}
/** Whether an id, asked for or not, is this run's to care for. */
function ownership(specs, shard) {
    if (shard === undefined)
        return () => true;
    const shardOf = dealShards(specs.map(({ id }) => id), shard.count);
    return (id) => shardOf(id) === shard.index;
}
function shardWords(shard) {
    return shard === undefined ? 'another shard' : `another shard (this is ${shard.index}/${shard.count})`;
}
function checkCount(make, maxImages) {
    if (maxImages === undefined || make.length <= maxImages)
        return;
    const message = `\`max-images\` is ${maxImages}, but ${make.length} would be made (${(0,describe_plan/* reasonCounts */.fb)(make)}): ` +
        'nothing was made and nothing paid for';
    throw new runtime_problem/* InvalidInputError */.oC([{ message }]);
}
/** Tasks in lock entries that this run is about to write anew, but for those that another image takes over. */
function supersededTasks(decided, adopted) {
    return decided.flatMap(({ request: { spec, entry }, decision }) => {
        const stays = decision.kind === 'keep' && decision.move === undefined;
        const isSuperseded = entry?.state === 'pending' && entry.fingerprint !== spec.fingerprint && !stays;
        return isSuperseded && !adopted.has(entry.taskId) ? [{ id: spec.id, taskId: entry.taskId }] : [];
    });
}

;// CONCATENATED MODULE: ./lib/plan/outcomes.js
/** The one outcome of every image, in the order of the prompts. */
function outcomesInOrder(specs, { plan, made, skipped }) {
    const planned = new Map([...plan.keep, ...plan.skip].map((outcome) => [outcome.spec.id, outcome]));
    return specs.map((spec) => {
        return made.get(spec.id) ?? planned.get(spec.id) ?? { status: 'skipped', spec, ...skipped };
    });
}

;// CONCATENATED MODULE: ./lib/prompts/build/blocked-paths.js




/** Knows what stands in the way of images: symbolic links, and files where folders are wanted. */
class Obstacles {
    #workspace;
    /** Every folder is read once, so that ten thousand images are quick. */
    #folders = new Map();
    /** @param workspace Absolute. */
    constructor(workspace) {
        this.#workspace = workspace;
    }
    /** What is wrong on the way to a stem, relative to the workspace: at its folders, or at its file, whatever the extension. */
    problem(stem) {
        const segments = stem.split('/');
        let folder = '';
        for (const [index, segment] of segments.entries()) {
            const { links, files } = this.#in(folder);
            const key = (0,fold_name/* foldName */.z)(segment);
            folder = external_node_path_.posix.join(folder, segment);
            if (links.has(key))
                return `\`${folder}\` is a symbolic link`;
            if (index < segments.length - 1 && files.has(key))
                return `\`${folder}\` is a file, not a folder`;
        }
        return undefined;
    }
    #in(folder) {
        const known = this.#folders.get(folder);
        if (known !== undefined)
            return known;
        const entries = readFolder(external_node_path_.join(this.#workspace, folder));
        const links = entries.filter((entry) => entry.isSymbolicLink()).map(({ name }) => name);
        const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
        const obstacles = {
            links: new Set(links.flatMap((name) => [(0,fold_name/* foldName */.z)(name), (0,fold_name/* foldName */.z)((0,image_format/* withoutImageExtension */.HL)(name))])),
            files: new Set(files.map(fold_name/* foldName */.z)),
        };
        this.#folders.set(folder, obstacles);
        return obstacles;
    }
}
/** A folder that is not there yet, or cannot be read, holds nothing that is known. */
function readFolder(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
    }
    catch {
        return [];
    }
}

// EXTERNAL MODULE: ./node_modules/@sindresorhus/slugify/index.js + 5 modules
var slugify = __webpack_require__(57310);
;// CONCATENATED MODULE: ./lib/prompts/build/output-path.js




/** File systems allow 255 bytes a name; the rest is for `-100`, the extension and `.part`. */
const LONGEST_SEGMENT_BYTES = 200;
/** Linux allows 4,096 bytes a path; the rest is for the workspace's own. */
const LONGEST_PATH_BYTES = 1024;
/** The stem of an image's file, relative to the workspace; or why no file may go there. */
function placeImage({ id, output, variant }, settings, obstacles) {
    const folder = output === undefined ? settings.outputDir : settings.workingDirectory;
    const result = stemOf(output ?? id, id);
    if (!result.ok)
        return result;
    const stem = numbered(external_node_path_.posix.join(folder, result.stem), variant);
    const problem = obstacles.problem(stem);
    return problem === undefined ? { ok: true, stem } : { ok: false, problem };
}
/** Where an `output` leads. One that ends in `/` is a folder, in which the file is named `fileName`. Text only: no file system is asked. */
function stemOf(output, fileName) {
    if (output.trim() === '')
        return wrong('it is empty');
    if (output.includes('\\'))
        return wrong('it holds a backslash, allowed is `/` between folders');
    if (output.startsWith('/') || /^[a-z]:/i.test(output)) {
        return wrong('it is absolute, allowed is a path below the working directory');
    }
    const stem = external_node_path_.posix.normalize(output.endsWith('/') ? output + fileName : (0,image_format/* withoutImageExtension */.HL)(output));
    const segments = stem.split('/');
    if (segments[0] === '..')
        return wrong('it leads out of the working directory');
    if (stem === '.' || stem.endsWith('/'))
        return wrong('it names no file');
    if (Buffer.byteLength(stem) > LONGEST_PATH_BYTES)
        return wrong(`it is longer than ${LONGEST_PATH_BYTES} bytes`);
    const problem = segments.map(segmentProblem).find((each) => each !== undefined);
    return problem === undefined ? { ok: true, stem } : wrong(problem);
}
/** What is wrong with a folder for images, relative and with `/`; `.` and `` are the working directory itself. */
function folderProblem(folder) {
    const result = stemOf(`${folder === '' ? '.' : folder}/`, 'image');
    return result.ok ? undefined : result.problem;
}
function segmentProblem(segment) {
    const name = (0,runtime_problem/* quoted */.TL)(segment);
    const odd = segment.match(/[<>:"|?*\p{Cc}\p{Cf}\p{Cs}]/u)?.[0];
    if (odd !== undefined)
        return `${name} holds ${(0,runtime_problem/* quoted */.TL)(odd)}, which not every system allows in a file name`;
    if (/[. ]$|^ /.test(segment))
        return `${name} begins or ends with a space, or ends with a dot`;
    if (/^(\.git|git~\d+)$/i.test(segment))
        return `${name} is git's own folder`;
    if (isDeviceName(segment))
        return `${name} is a name Windows keeps for a device`;
    if (Buffer.byteLength(segment) > LONGEST_SEGMENT_BYTES)
        return `${name} is longer than ${LONGEST_SEGMENT_BYTES} bytes`;
    return undefined;
}
function wrong(problem) {
    return { ok: false, problem };
}
/** Names Windows keeps for devices, whatever extension follows (Microsoft, "Naming Files, Paths, and Namespaces"). */
const DEVICE_NAME = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\.|$)/i;
/** Whether Windows would take a file of this name for a device. */
function isDeviceName(name) {
    return DEVICE_NAME.test(name);
}

;// CONCATENATED MODULE: ./lib/prompts/build/image-id.js




/** A slug past this many characters is cut: enough to recognise a prompt by, short enough for a file name. */
const LONGEST_SLUG = 60;
/** Longer beginnings change nothing in a slug that is cut at 60, and transliterating 20,000 characters takes long. */
const SLUGGED_CHARACTERS = 300;
/** Letters of scripts without upper and lower case, most of which a slug drops: `一只猫 4K` and `一只狗 4K` are both `4k`. */
const UNSLUGGABLE = /\p{Lo}/u;
/** The most characters a given id may have. */
const LONGEST_ID = 100;
/** What is wrong with an id that people gave; `undefined` when it can serve as the name of a file everywhere. */
function idProblem(id) {
    if (id === '')
        return 'it is empty';
    if (id !== id.trim())
        return 'it may not begin or end with a space';
    if (id.length > LONGEST_ID)
        return `it has ${id.length} characters, allowed are ${LONGEST_ID}`;
    const odd = id.match(/[^\p{L}\p{M}\p{N}_.-]/u)?.[0];
    if (odd !== undefined)
        return `it holds ${(0,runtime_problem/* quoted */.TL)(odd)}, allowed are letters, digits, \`-\`, \`_\` and \`.\``;
    if (/^\.|\.$/.test(id))
        return 'it may not begin or end with a dot';
    if (isDeviceName(id))
        return 'Windows keeps this name for a device';
    return undefined;
}
/**
 * An id made from a text, the same for the same text: a slug; where that is too long or lost letters, cut at a word and told
 * apart by 8 hex digits of the text's SHA-256; where nothing is left to slug (as in Chinese), 12 hex digits.
 */
function slugOf(text) {
    const slug = (0,slugify/* default */.A)(text.slice(0, SLUGGED_CHARACTERS), { decamelize: false });
    if (slug === '')
        return digest(text, 12);
    const isWhole = text.length <= SLUGGED_CHARACTERS && slug.length <= LONGEST_SLUG && !UNSLUGGABLE.test(text);
    return isWhole && !isDeviceName(slug) ? slug : `${cutAtWord(slug)}-${digest(text, 8)}`;
}
function cutAtWord(slug) {
    if (slug.length <= LONGEST_SLUG)
        return slug;
    const end = slug.lastIndexOf('-', LONGEST_SLUG);
    return slug.slice(0, end > 0 ? end : LONGEST_SLUG);
}
function digest(text, digits) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, digits);
}

;// CONCATENATED MODULE: ./lib/prompts/build/prompt-text.js
/**
 * The API's limit (IMAGE-API). It does not say what a character is, so the stricter count is taken, UTF-16 code units,
 * as JavaScript services count: an emoji is two or more. Nothing is sent that the API would refuse by either count.
 */
const LONGEST_PROMPT = 20_000;
/** What is wrong with a final prompt, prefix and suffix included; `undefined` when the API can take it. */
function promptProblem(prompt) {
    if (prompt.trim() === '')
        return 'The prompt is empty';
    if (prompt.length > LONGEST_PROMPT) {
        const limit = LONGEST_PROMPT.toLocaleString('en');
        return `The prompt has ${prompt.length.toLocaleString('en')} characters with prefix and suffix, allowed are ${limit} (in UTF-16 code units: an emoji counts as two)`;
    }
    return prompt.isWellFormed()
        ? undefined
        : 'The prompt holds half a character (a lone surrogate), which no request can carry';
}
/**
 * A prompt between its prefix and suffix, trimmed. A space goes where two of them would touch, unless white space or
 * the suffix's own punctuation (`, flat vector style`) parts them already.
 */
function withHouseStyle(prompt, prefix = '', suffix = '') {
    return join(join(prefix.trimStart(), prompt), suffix.trimEnd());
}
function join(left, right) {
    const touches = left !== '' && right !== '' && !/\s$/.test(left) && !/^[\s,.;:!?)]/.test(right);
    return touches ? `${left} ${right}` : left + right;
}

// EXTERNAL MODULE: ./node_modules/mustache/mustache.mjs
var mustache = __webpack_require__(40562);
;// CONCATENATED MODULE: ./lib/prompts/schema/did-you-mean.js
/** `: did you mean …?` with the candidate most like `word`; `.` when none is near. */
function didYouMean(word, candidates) {
    const plain = bare(word);
    let best = { candidate: '', distance: Math.max(2, Math.floor(plain.length / 3)) + 1 };
    for (const candidate of candidates) {
        const distance = editDistance(plain, bare(candidate));
        if (distance < best.distance && distance < candidate.length)
            best = { candidate, distance };
    }
    return best.candidate === '' ? '.' : `: did you mean \`${best.candidate}\`?`;
}
/** Case and separators are what people mix up most: `aspectRatio`, `aspect-ratio`. A word too long to be a slip is cut. */
function bare(word) {
    return word
        .slice(0, 100)
        .toLowerCase()
        .replace(/[-_\s]/g, '');
}
/** Levenshtein's distance: insertions, deletions and replacements from `a` to `b`. */
function editDistance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (const [i, charA] of [...a].entries()) {
        const next = [i + 1];
        for (const [j, charB] of [...b].entries()) {
            const replaced = (row[j] ?? 0) + (charA === charB ? 0 : 1);
            next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
        }
        row = next;
    }
    return row.at(-1) ?? 0;
}

;// CONCATENATED MODULE: ./lib/prompts/build/template.js


/** No prompt is longer than 20,000 characters, and mustache takes memory for every one of a template's. */
const LONGEST_TEMPLATE = 100_000;
/** How many known names a message lists. */
const MOST_NAMES = 30;
/**
 * Fills a mustache template: no HTML escaping, and strict: a name that is missing, empty or no plain value is a
 * problem. Only own properties count as names, so `constructor` and the like are missing.
 */
function fillTemplate(template, view) {
    if (!template.includes('{{'))
        return { ok: true, text: template };
    if (template.length > LONGEST_TEMPLATE)
        return syntax(`is longer than ${LONGEST_TEMPLATE} characters`);
    const problems = new Set();
    try {
        const text = writer.render(template, new StrictContext(view, problems));
        return problems.size === 0 ? { ok: true, text } : { ok: false, fault: 'names', problems: [...problems] };
    }
    catch (error) {
        if (error instanceof PartialError)
            return syntax(error.message);
        if (!(error instanceof Error) || !/^(Un|Invalid tags)/.test(error.message))
            throw error;
        return syntax(`is no template: ${error.message.replace(/ at (\d+)$/, (_, offset) => ` at character ${Number(offset) + 1}`)}`);
    }
}
function syntax(problem) {
    return { ok: false, fault: 'syntax', problems: [problem] };
}
class PartialError extends Error {
}
/** Mustache's context, with own properties only, that notes a missing name instead of passing over it. */
class StrictContext extends mustache/* default */.A.Context {
    problems;
    #outer;
    constructor(view, problems, outer) {
        super(view, outer);
        this.problems = problems;
        this.#outer = outer;
    }
    push(view) {
        return new StrictContext(view, this.problems, this);
    }
    lookup(name) {
        if (name === '.')
            return this.view;
        const [first = '', ...rest] = name.split('.');
        const value = rest.reduce(ownValue, this.#find(first));
        if (value !== undefined)
            return value;
        const known = this.#names();
        const listed = known.slice(0, MOST_NAMES).map((each) => `\`${each}\``);
        const more = known.length > MOST_NAMES ? `, and ${known.length - MOST_NAMES} more` : '';
        const names = known.length === 0 ? ' There are no names here' : ` Known are ${listed.join(', ')}${more}`;
        this.problems.add(`uses \`{{${name}}}\`, which is not known${didYouMean(name, known)}${names}`);
        return undefined;
    }
    #find(name) {
        const value = ownValue(this.view, name);
        if (value !== undefined || this.#outer === undefined)
            return value;
        return this.#outer.#find(name);
    }
    #names() {
        const own = typeof this.view === 'object' && this.view !== null ? Object.keys(this.view) : [];
        return this.#outer === undefined ? own : [...own, ...this.#outer.#names()];
    }
}
/** Mustache's writer, for plain text: values as they are, and no partials, which nothing could supply. */
class StrictWriter extends mustache/* default */.A.Writer {
    escapedValue([, name = ''], context) {
        const value = context.lookup(name);
        const text = value === undefined ? '' : plainText(value);
        if (text === undefined && context instanceof StrictContext) {
            context.problems.add(`uses \`{{${name}}}\`, which is ${template_kindOf(value)}: allowed are text, a number, true, false`);
        }
        return text ?? '';
    }
    unescapedValue(token, context) {
        return this.escapedValue(token, context);
    }
    renderPartial([, name = '']) {
        throw new PartialError(`uses the partial \`{{> ${name}}}\`: partials are not supported`);
    }
}
/** One for all: it keeps the templates it has parsed, and most are used for many images. */
const writer = new StrictWriter();
function ownValue(value, name) {
    const has = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
    return has ? Reflect.get(value, name) : undefined;
}
function plainText(value) {
    if (typeof value === 'string')
        return value;
    if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean')
        return String(value);
    return value instanceof Date ? value.toISOString() : undefined;
}
function template_kindOf(value) {
    if (value === null)
        return 'empty (null)';
    return Array.isArray(value) ? 'a list' : 'an object';
}

;// CONCATENATED MODULE: ./lib/prompts/build/build-image.js








/** Fills an image's templates, and decides its id and its files. */
function buildImage(valid, context) {
    const { draft } = context;
    const image = new ImageInFile(valid, context.valid, draft);
    const { entry, vars, problems } = image;
    const own = image.fill('prompt', vars).trim();
    const prompt = withHouseStyle(own, image.fill('prefix', vars), image.fill('suffix', vars));
    if (problems.length === 0)
        image.note('prompt', own === '' ? 'The image has no `prompt`' : promptProblem(prompt));
    const name = draft.markdown?.name ?? own;
    const id = entry.id ?? slugOf(name);
    const wrongId = entry.id === undefined ? undefined : idProblem(id);
    image.note('id', wrongId && `\`id\` is ${(0,runtime_problem/* quoted */.TL)(id)}: ${wrongId}`);
    if (problems.length > 0)
        return { specs: [], problems };
    const names = { slug: slugOf(name), ...vars, id, dir: directoryOf(context) };
    const output = entry.output === undefined ? undefined : image.fill('output', names);
    const alt = entry.alt === undefined ? own.replace(/\s+/g, ' ') : image.fill('alt', names);
    if (problems.length > 0)
        return { specs: [], problems };
    const specs = variantsOf(image, { id, prompt, alt, output }, context);
    return { specs: problems.length === 0 ? specs : [], problems };
}
function variantsOf(image, { id, prompt, alt, output }, context) {
    const { draft, settings, obstacles } = context;
    const stemOf = (variant) => {
        const place = placeImage({ id, output, variant }, settings, obstacles);
        if (place.ok)
            return place.stem;
        image.note('output', `The file of \`${id}\` cannot be ${(0,runtime_problem/* quoted */.TL)(output ?? id)}: ${place.problem}`);
        return '';
    };
    return Array.from({ length: image.entry.count ?? 1 }, (_, index) => imageSpec({
        id: numbered(id, index + 1),
        model: settings.prompts.model,
        prompt,
        parameters: parametersOf(image.entry, settings.prompts.parameters),
        variant: index + 1,
        stem: stemOf(index + 1),
        alt,
        source: image.source,
        ...(draft.markdown !== undefined && { frontMatter: draft.markdown.frontMatter }),
    }));
}
/** The prompts file's folder relative to the working directory; `.` for that itself. */
function directoryOf({ file, settings }) {
    return external_node_path_.posix.relative(settings.workingDirectory, external_node_path_.posix.dirname(file)) || '.';
}
/** The parameters of an image: its own, else those of the inputs; what neither gives is absent. */
function parametersOf(own, inputs) {
    const aspect_ratio = own.aspect_ratio ?? inputs.aspect_ratio;
    const resolution = own.resolution ?? inputs.resolution;
    const quality = own.quality ?? inputs.quality;
    const output_format = own.output_format ?? inputs.output_format;
    return {
        ...(aspect_ratio !== undefined && { aspect_ratio }),
        ...(resolution !== undefined && { resolution }),
        ...(quality !== undefined && { quality }),
        ...(output_format !== undefined && { output_format }),
    };
}
/** One image of a prompts file: its keys over the defaults', and what turns out to be wrong with it. */
class ImageInFile {
    entry;
    vars;
    problems = [];
    #image;
    #draft;
    constructor(image, { defaults, vars }, draft) {
        this.entry = { ...defaults, ...image.entry };
        this.vars = { ...vars, ...defaults.vars, ...image.entry.vars };
        this.#image = image;
        this.#draft = draft;
    }
    get source() {
        return this.#draft.locate(this.#image.path);
    }
    /** A text with its template filled from `names`; `` where the key is absent, or its template at fault, which is noted. */
    fill(key, names) {
        const isInput = key === 'prompt' && this.entry.prompt === undefined;
        const template = isInput ? this.#draft.markdown?.promptTemplate : this.entry[key];
        if (template === undefined || this.#draft.literal)
            return template ?? '';
        const filled = fillTemplate(template, names);
        if (filled.ok)
            return filled.text;
        const label = isInput ? 'Input `prompt-template`' : `\`${key}\``;
        const source = this.#place(key, filled.fault === 'syntax');
        this.problems.push(...filled.problems.map((problem) => ({ message: `${label} ${problem}`, source })));
        return '';
    }
    /** Notes what is wrong with a key, if anything is. */
    note(key, message) {
        if (message !== undefined)
            this.problems.push({ message, source: this.#place(key) });
    }
    /** The image's own key; else the image, which lacks what the defaults ask for; or the defaults' key, when that one is wrong for all. */
    #place(key, forAll = false) {
        const { entry, path } = this.#image;
        const isOwn = Object.hasOwn(entry, key);
        if (forAll && !isOwn)
            return this.#draft.locate(['defaults', key]);
        return this.#draft.locate(isOwn ? [...path, key] : path);
    }
}

;// CONCATENATED MODULE: ./lib/prompts/clashes.js

/** Every id and every path that two images share, or that some file system would take for the same. */
function findClashes(specs) {
    const byId = new Map();
    const byStem = new Map();
    return specs.flatMap((spec) => {
        const sameId = claim(byId, spec.id, spec);
        const sameStem = claim(byStem, spec.stem, spec);
        if (sameId !== undefined)
            return [clash(spec, idWords(spec, sameId))];
        if (sameStem === undefined)
            return [];
        const words = `The image \`${spec.id}\` would go to \`${spec.stem}\`, where \`${sameStem.id}\` of ${placeOf(sameStem.source)} goes${inOtherLetters(spec.stem, sameStem.stem)}`;
        return [clash(spec, words)];
    });
}
/** The spec that came first with this name, if another did. */
function claim(claimed, name, spec) {
    const key = (0,fold_name/* foldName */.z)(name);
    const first = claimed.get(key);
    if (first === undefined)
        claimed.set(key, spec);
    return first;
}
function idWords(spec, first) {
    return `The id \`${spec.id}\` is taken by the image of ${placeOf(first.source)}${inOtherLetters(spec.id, first.id)}: give one of them an \`id\` of its own`;
}
function inOtherLetters(name, other) {
    return name === other ? '' : ` (as \`${other}\`, which differs in nothing but case or accents’ encoding)`;
}
function placeOf(source) {
    return source === undefined ? 'the input `prompt`' : `${source.file}:${source.line}:${source.column}`;
}
function clash(spec, message) {
    return { message, ...(spec.source !== undefined && { source: spec.source }) };
}

// EXTERNAL MODULE: ./node_modules/csv-parse/lib/sync.js + 9 modules
var sync = __webpack_require__(25175);
// EXTERNAL MODULE: ./lib/image/aspect-ratio.js
var aspect_ratio = __webpack_require__(62575);
;// CONCATENATED MODULE: ./lib/prompts/schema/definition.js


/** What the `error` of a schema says is allowed; `validate.ts` puts the key and the value in front of it. */
const definition_text = (allowed) => schemas/* string */.YjP({ error: allowed }).min(1, { error: allowed });
const COUNT = 'a whole number from 1 to 100';
const OUTPUT = 'a path such as `images/{{id}}`';
/** Every key is optional: `defaults` may give it. The descriptions are for editors. */
const keys = {
    id: definition_text('text, in quotes where it looks like a number')
        .max(100, { error: 'at most 100 characters' })
        .meta({ description: 'Name of the image, unique over all prompts files. Default: a slug of the prompt.' })
        .exactOptional(),
    prompt: definition_text('the prompt as text, in quotes where YAML would read something else')
        .meta({ description: 'What to paint. `{{name}}` is replaced by the variable of that name.' })
        .exactOptional(),
    aspect_ratio: schemas/* string */.YjP({ error: aspect_ratio/* ASPECT_RATIO_WORDS */.j })
        .regex(aspect_ratio/* ASPECT_RATIO */.n, { error: aspect_ratio/* ASPECT_RATIO_WORDS */.j })
        .meta({
        description: '`auto` or `W:H`. Default: the input `aspect-ratio`.',
        examples: ['auto', '1:1', '4:5', '3:4', '2:3', '16:9', '9:16', '21:9'],
    })
        .exactOptional(),
    resolution: schemas/* enum */.k5n(['1K', '2K', '4K'], { error: '`1K`, `2K`, `4K`' })
        .meta({ description: 'Default: the input `resolution`.' })
        .exactOptional(),
    quality: definition_text('text').meta({ description: 'Passed through to the model.' }).exactOptional(),
    output_format: definition_text('text').meta({ description: 'Passed through to the model.' }).exactOptional(),
    output: definition_text(OUTPUT)
        .meta({
        description: 'Path of the file, below the working directory; its extension follows the image. `{{id}}`, `{{slug}}`, `{{dir}}` and variables are replaced.',
        examples: ['images/{{id}}', '{{dir}}/cover'],
    })
        .exactOptional(),
    count: schemas/* int */.Whr({ error: COUNT })
        .min(1, { error: COUNT })
        .max(100, { error: COUNT })
        .meta({ description: 'How many variants to make: `<id>`, `<id>-2`, `<id>-3`, …' })
        .exactOptional(),
    alt: schemas/* string */.YjP({ error: 'text' })
        .meta({ description: 'Alternative text. Default: the prompt, without prefix and suffix.' })
        .exactOptional(),
    vars: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J(), { error: 'names with values' })
        .meta({ description: 'Values for `{{name}}` in this image’s texts.' })
        .exactOptional(),
};
const definition_image = schemas/* strictObject */.rej(keys, { error: 'a prompt, or an object such as `{prompt, resolution}`' });
const defaults = schemas/* strictObject */.rej({
    ...keys,
    prefix: definition_text('text').meta({ description: 'Put before every prompt.' }).exactOptional(),
    suffix: definition_text('text').meta({ description: 'Put after every prompt.' }).exactOptional(),
}, { error: 'keys with values, as an image has them' });
const definition_frame = {
    $schema: schemas/* string */.YjP({ error: 'text' }).exactOptional(),
    defaults: defaults
        .meta({ id: 'defaults', description: 'What every image of this file has unless it says otherwise.' })
        .exactOptional(),
    vars: keys.vars,
};
/** An image as an object; a bare prompt is brought to this shape first. */
const imageSchema = definition_image.meta({ id: 'image' });
/** A prompts file, its images not looked at yet. */
const frameSchema = schemas/* strictObject */.rej({ ...definition_frame, images: schemas/* array */.YOg(schemas/* unknown */.L5J(), { error: 'a list of images' }) }, { error: 'a list of images, or `images` with `defaults` and `vars`' });
const definition_images = schemas/* array */.YOg(schemas/* union */.KCZ([definition_text('the prompt as text'), imageSchema])).min(1);
const anyShape = schemas/* union */.KCZ([schemas/* strictObject */.rej({ ...definition_frame, images: definition_images }), definition_images]);
/** The keys known in each kind of object. */
const KEYS = {
    file: Object.keys(frameSchema.shape),
    defaults: Object.keys(defaults.shape),
    image: Object.keys(keys),
};
/** The JSON Schema (draft 7, which editors know best) of a YAML or JSON prompts file. */
function promptsJsonSchema() {
    return { title: 'Prompts file of gpt-image-action', ...z.toJSONSchema(anyShape, { target: 'draft-7' }) };
}

;// CONCATENATED MODULE: ./lib/prompts/formats/csv.js





/** What csv-parse gives with `info`: a record, and the line it ends on. */
const recordsSchema = schemas/* array */.YOg(schemas/* object */.Ikc({ record: schemas/* array */.YOg(schemas/* string */.YjP()), info: schemas/* object */.Ikc({ lines: schemas/* number */.aig() }) }));
/** Reads a `.csv` prompts file: a header row of keys, then one image a row; an empty cell is an absent key. */
function readCsv(file) {
    const at = (line) => ({ file: file.path, line, column: 1 });
    const [header, ...rows] = readRows(file, at);
    if (header === undefined)
        return { data: [], locate: () => at(1) };
    const columns = header.cells;
    const wrong = headerProblems(columns).map((message) => ({ message, source: at(header.line) }));
    if (wrong.length > 0)
        throw new runtime_problem/* InvalidInputError */.oC(wrong);
    const whole = rows.filter(({ cells }) => cells.length === columns.length);
    const problems = rows
        .filter(({ cells }) => cells.length !== columns.length)
        .map(({ cells, line }) => ({
        message: `The row has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}, the header has ${columns.length}: put a cell that holds a comma in "quotes"`,
        source: at(line),
    }));
    const locate = ([index]) => at(whole[Number(index)]?.line ?? header.line);
    return { data: whole.map(({ cells }) => imageOf(columns, cells)), locate, problems };
}
/** Line breaks become `\n` first: a prompt is the same whichever way git checked the file out, and lines are counted right. */
function readRows({ text }, at) {
    try {
        const records = recordsSchema.parse((0,sync/* parse */.qg)(text.replace(/\r\n?/g, '\n'), { info: true, relax_column_count: true, trim: true }));
        return records
            .map(({ record }, index) => ({ cells: record, line: (records[index - 1]?.info.lines ?? 0) + 1 }))
            .filter(({ cells }) => cells.some((cell) => cell !== ''));
    }
    catch (error) {
        if (!(error instanceof sync/* CsvError */.J$))
            throw error;
        throw new runtime_problem/* InvalidInputError */.oC([{ message: `This is not CSV: ${error.message}`, source: at(Number(error['lines'])) }]);
    }
}
function headerProblems(columns) {
    const allowed = KEYS.image.map((key) => `\`${key}\``).join(', ');
    if (columns.length === 1 && columns[0]?.includes(';')) {
        return ['The header has semicolons: allowed are cells separated by commas'];
    }
    const problems = columns.flatMap((column, index) => {
        if (columns.indexOf(column) < index)
            return [`The column \`${column}\` is here twice`];
        if (KEYS.image.includes(column))
            return [];
        return [`Unknown column \`${column}\`${didYouMean(column, KEYS.image)} Allowed are ${allowed}`];
    });
    return columns.includes('prompt') ? problems : [...problems, 'The header has no column `prompt`'];
}
function imageOf(columns, cells) {
    const entries = columns.map((column, index) => [column, cellValue(column, cells[index] ?? '')]);
    return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}
/** Cells are text; `count` is a number, and `vars` an object in JSON. What is neither stays, for the validator to name. */
function cellValue(column, cell) {
    if (column === 'count' && /^\d{1,9}$/.test(cell))
        return Number(cell);
    if (column !== 'vars')
        return cell;
    try {
        return JSON.parse(cell);
    }
    catch {
        return cell;
    }
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./lib/prompts/formats/yaml.js


/** How often aliases may be expanded: far above any real file, far below what an anchor bomb needs to hurt. */
const MOST_ALIASES = 100_000;
/** Parses YAML, keeping places. `firstLine` is the line of `file` that the text starts on. Syntax errors stay in `document.errors`. */
function parsePlaced({ path, text }, firstLine = 1) {
    const lineCounter = new yaml_dist/* LineCounter */.HN();
    const document = (0,yaml_dist/* parseDocument */.Tp)(text, { lineCounter, prettyErrors: false, logLevel: 'error' });
    const placeOf = (offset) => {
        const { line, col } = lineCounter.linePos(offset);
        return { file: path, line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
    };
    return { text, document, placeOf, locate: (way, what) => placeOf(findOffset(document, way, what)) };
}
/**
 * The values of a YAML text.
 * @throws InvalidInputError with every syntax error, or when its aliases unfold without end.
 */
function valuesOf(yaml) {
    const { document, placeOf } = yaml;
    if (document.errors.length > 0)
        throw new runtime_problem/* InvalidInputError */.oC(syntaxProblems(yaml));
    try {
        const values = document.toJS({ maxAliasCount: MOST_ALIASES });
        return values;
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        const message = `The aliases (\`*name\`) of this YAML cannot be unfolded: ${reason}`;
        throw new runtime_problem/* InvalidInputError */.oC([{ message, source: placeOf(0) }]);
    }
}
/** The parser's own words, but for a tab in an indentation: what follows from it has many names, none of them tab. */
function syntaxProblems({ text, document, placeOf }) {
    const problem = (words, offset) => {
        return { message: `This is not YAML: ${words}`, source: placeOf(offset) };
    };
    const lineStart = text.lastIndexOf('\n', (document.errors[0]?.pos[0] ?? 0) - 1) + 1;
    const indent = /^ *(?=\t)/.exec(text.slice(lineStart))?.[0];
    if (indent !== undefined)
        return [problem('a tab indents this line: use spaces', lineStart + indent.length)];
    return document.errors.map(({ message, pos }) => problem(message, pos[0]));
}
/** Reads a `.yml` or `.yaml` prompts file. */
function readYaml(file) {
    const pieces = inPieces(file.text);
    return (pieces && readPieces(file, pieces)) ?? readWhole(file);
}
function readWhole(file) {
    const yaml = parsePlaced(file);
    return { data: valuesOf(yaml), locate: yaml.locate };
}
/**
 * Reads what `readWhole` would read, but with one piece's document in memory at a time: a third less for 10,000 images.
 * Whatever is odd in a piece is left to `readWhole`, and so are the places of anything but images.
 */
function readPieces(file, { head, lists }) {
    const frame = parsePlaced({ path: file.path, text: head }).document;
    const keys = frame.toJS();
    const isBare = frame.contents === null;
    if (frame.errors.length > 0 || !(isBare || ((0,yaml_dist/* isMap */.jh)(frame.contents) && frame.has('images'))))
        return undefined;
    const images = [];
    const places = [];
    for (const { text, firstLine } of lists) {
        const { document, placeOf } = parsePlaced({ path: file.path, text }, firstLine);
        const values = document.toJS();
        if (document.errors.length > 0 || !(0,yaml_dist/* isSeq */.oP)(document.contents) || !Array.isArray(values))
            return undefined;
        images.push(...values);
        places.push(...document.contents.items.map((item) => placeOf(offsetOf(item) ?? 0)));
    }
    let whole;
    const locate = (path, what) => {
        const place = path.length === (isBare ? 1 : 2) ? places[Number(path.at(-1))] : undefined;
        if (place !== undefined)
            return place;
        whole ??= parsePlaced(file).locate;
        return whole(path, what);
    };
    return { data: isBare ? images : { ...(typeof keys === 'object' && keys), images }, locate };
}
/** Walks as far along the path as the document goes, and tells where it got to. */
function findOffset(document, path, what = 'value') {
    let node = document.contents;
    let offset = offsetOf(node) ?? 0;
    for (const [index, step] of path.entries()) {
        const { key, value } = childOf(node, step);
        const wanted = what === 'key' && index === path.length - 1 ? key : value;
        node = value;
        offset = offsetOf(wanted) ?? offsetOf(key) ?? offset;
        if (node === undefined || (0,yaml_dist/* isAlias */.Vj)(node))
            break;
    }
    return offset;
}
function childOf(node, step) {
    if ((0,yaml_dist/* isSeq */.oP)(node) && typeof step === 'number')
        return { value: node.items[step] };
    if (!(0,yaml_dist/* isMap */.jh)(node))
        return {};
    const pair = node.items.find(({ key }) => (0,yaml_dist/* isScalar */.jn)(key) && String(key.value) === String(step));
    return pair === undefined ? {} : { key: pair.key, value: pair.value };
}
function offsetOf(node) {
    return (0,yaml_dist/* isNode */.Ll)(node) ? node.range?.[0] : undefined;
}
/** Below 200,000 characters there is no memory to speak of that pieces could save. */
const SENSIBLE = { smallest: 200_000, items: 500 };
/** Anchors and aliases reach across items; directives and document marks change what all of the text means. */
const UNCUTTABLE = /(^|[\s[{,])[&*]\S|^(%|---|\.\.\.)/m;
/**
 * Cuts a YAML text between the items of its list of images, which is the last thing in it. In YAML, all that belongs
 * to an item is indented deeper than its dash, so a dash at the first item's indentation begins an item.
 * @returns `undefined` for a text that is short, or not of this plain kind.
 */
function inPieces(text, { smallest, items } = SENSIBLE) {
    if (text.length < smallest || UNCUTTABLE.test(text))
        return undefined;
    const lines = text.split('\n');
    const above = lines.findIndex((line) => /^(images:\s*$|- )/.test(line));
    const listStart = lines[above]?.startsWith('images') ? above + 1 : above;
    const indent = /^ *(?=- )/.exec(lines[listStart] ?? '')?.[0];
    if (above === -1 || indent === undefined)
        return undefined;
    const starts = [];
    for (let index = listStart; index < lines.length; index += 1) {
        const line = lines[index] ?? '';
        if (line.startsWith(`${indent}- `))
            starts.push(index);
        else if (!line.startsWith(`${indent} `) && !/^\s*(#.*)?$/.test(line))
            return undefined;
    }
    const cuts = starts.filter((_, index) => index % items === 0);
    const lists = cuts.map((start, index) => {
        const end = cuts[index + 1];
        return { text: lines.slice(start, end).join('\n') + (end === undefined ? '' : '\n'), firstLine: start + 1 };
    });
    return { head: lines.slice(0, listStart).join('\n'), lists };
}

;// CONCATENATED MODULE: ./lib/prompts/formats/json.js


/** Reads a `.json` prompts file, strictly: no comments, no trailing commas, no key twice. */
function readJson(file) {
    if (file.text.trim() === '')
        return { data: undefined, locate: parsePlaced(file).locate };
    const { values, locate } = json_parseJson(file);
    return { data: values, locate };
}
/** Reads a `.jsonl` prompts file: one image a line, blank lines passed over. */
function readJsonLines({ path, text }) {
    const images = [];
    const locators = [];
    const problems = [];
    for (const [index, line] of text.split('\n').entries()) {
        if (line.trim() === '')
            continue;
        try {
            const { values, locate } = json_parseJson({ path, text: line }, index + 1);
            images.push(values);
            locators.push(locate);
        }
        catch (error) {
            if (!(error instanceof runtime_problem/* InvalidInputError */.oC))
                throw error;
            problems.push(...error.problems);
        }
    }
    const locate = ([index, ...way], what) => locators[Number(index)]?.(way, what) ?? { file: path, line: 1, column: 1 };
    return { data: images, locate, problems };
}
/** The values come from JSON.parse, which is strict; JSON being YAML too, the YAML parser tells the places, and keys given twice. */
function json_parseJson(file, firstLine = 1) {
    const yaml = parsePlaced(file, firstLine);
    try {
        const values = JSON.parse(file.text);
        const doubles = yaml.document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
        if (doubles.length === 0)
            return { values, locate: yaml.locate };
        throw new runtime_problem/* InvalidInputError */.oC(doubles.map(({ pos }) => ({ message: 'This key is here twice', source: yaml.placeOf(pos[0]) })));
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        throw new runtime_problem/* InvalidInputError */.oC([syntaxProblem(file.text, error.message, yaml)]);
    }
}
function syntaxProblem(text, reason, { placeOf }) {
    const offset = /at position (\d+)/.exec(reason)?.[1];
    const words = reason.replace(/,? (?:in JSON )?at position [\s\S]*$|, (?:\.\.\.)?"[\s\S]*$/, '');
    return {
        message: `This is not JSON: ${words}`,
        source: placeOf(offset === undefined ? unexpectedAt(text) : Number(offset)),
    };
}
/**
 * The offset of the token V8 calls unexpected without saying where: the end of the shortest beginning of the text
 * that is wrong in the same way, found by halving.
 */
function unexpectedAt(text) {
    let [fine, wrong] = [0, text.length];
    while (wrong - fine > 1) {
        const middle = Math.floor((fine + wrong) / 2);
        if (hasUnexpectedToken(text.slice(0, middle)))
            wrong = middle;
        else
            fine = middle;
    }
    return hasUnexpectedToken(text) ? wrong - 1 : text.length;
}
function hasUnexpectedToken(text) {
    try {
        JSON.parse(text);
        return false;
    }
    catch (error) {
        return error instanceof SyntaxError && error.message.startsWith('Unexpected token');
    }
}

;// CONCATENATED MODULE: ./lib/prompts/formats/front-matter.js
/** A first line of three dashes; a byte order mark may stand before it. */
const OPENING = /^\uFEFF?---[ \t]*(\r?\n|$)/;
/** A line of three dashes, or dots. */
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;
/** Finds the front matter: `none` where the text begins with something else, `open` where nothing closes it. */
function findFrontMatter(text) {
    const [opening, eol = ''] = OPENING.exec(text) ?? [];
    if (opening === undefined)
        return 'none';
    const closing = CLOSING.exec(text.slice(opening.length));
    if (closing === null || eol === '')
        return 'open';
    return { from: opening.length, to: opening.length + closing.index, eol };
}

;// CONCATENATED MODULE: ./lib/prompts/formats/markdown.js





/** An `image` that is empty, or the path or address of a picture, as many sites keep it and `set-front-matter` writes it. */
const NO_PROMPT = new RegExp(`^(|https?://\\S+|\\S+\\.(${[...image_format/* IMAGE_EXTENSIONS */.f9, 'svg'].join('|')}))$`, 'i');
/**
 * Reads a `.md` or `.mdx` file: `image` of its front matter, else the template of the input `prompt-template`.
 * `undefined` where neither names a prompt.
 * @throws InvalidInputError when the front matter is TOML, has no end or is not YAML.
 */
function readMarkdown(file, promptTemplate) {
    const yaml = frontMatterOf(file);
    if (yaml === undefined)
        return undefined;
    const placed = parsePlaced({ path: file.path, text: yaml }, 2);
    const values = valuesOf(placed);
    if (values === null)
        return undefined;
    if (typeof values !== 'object' || Array.isArray(values)) {
        throw markdown_fault(file, 'The front matter is no list of `key: value` lines', 2);
    }
    const frontMatter = { ...values };
    const image = frontMatter['image'];
    const isNone = image === null || (typeof image === 'string' && NO_PROMPT.test(image.trim()));
    const named = isNone ? undefined : image;
    if (named === undefined && promptTemplate === undefined)
        return undefined;
    const locate = ([, , ...way], what) => way.length === 0 ? placed.locate(['image'], 'key') : placed.locate(['image', ...way], what);
    return {
        data: { vars: frontMatter, images: [named ?? {}] },
        locate,
        markdown: { frontMatter, name: nameOf(file.path), ...(promptTemplate !== undefined && { promptTemplate }) },
    };
}
function frontMatterOf(file) {
    const [firstLine = ''] = file.text.split(/\r?\n/, 1);
    if (/^\+\+\+\s*$/.test(firstLine)) {
        throw markdown_fault(file, 'The front matter is TOML (`+++`), which is not supported: write it as YAML between `---` lines');
    }
    const found = findFrontMatter(file.text);
    if (found === 'none')
        return undefined;
    if (found === 'open')
        throw markdown_fault(file, 'The front matter opens with `---` but no `---` closes it');
    return file.text.slice(found.from, found.to);
}
function nameOf(file) {
    const { dir, name } = external_node_path_.posix.parse(file);
    return name.replace(/^_?index(?=\.|$)/, external_node_path_.posix.basename(dir) || 'index');
}
function markdown_fault(file, message, line = 1) {
    return new runtime_problem/* InvalidInputError */.oC([{ message, source: { file: file.path, line, column: 1 } }]);
}

;// CONCATENATED MODULE: ./lib/prompts/formats/text-lines.js
/** Reads a `.txt` prompts file: a prompt a line, used as it stands; blank lines and lines that start with `#` are passed over. */
function readTextLines({ path, text }) {
    const prompts = text
        .split('\n')
        .map((line, index) => ({ prompt: line.trim(), line: index + 1, column: line.search(/\S/) + 1 }))
        .filter(({ prompt }) => prompt !== '' && !prompt.startsWith('#'));
    return {
        data: prompts.map(({ prompt }) => prompt),
        locate: ([index]) => {
            const { line = 1, column = 1 } = prompts[Number(index)] ?? {};
            return { file: path, line, column };
        },
        literal: true,
    };
}

;// CONCATENATED MODULE: ./lib/prompts/formats/index.js






const READERS = new Map([
    ['.yml', readYaml],
    ['.yaml', readYaml],
    ['.json', readJson],
    ['.jsonl', readJsonLines],
    ['.csv', readCsv],
    ['.txt', readTextLines],
    ['.md', readMarkdown],
    ['.mdx', readMarkdown],
]);
/** The extensions of prompts files. */
const EXTENSIONS = [...READERS.keys()];
/** How files of this name are read; `undefined` where the extension is none of `EXTENSIONS`. */
function readerOf(file) {
    return READERS.get(external_node_path_.extname(file).toLowerCase());
}

;// CONCATENATED MODULE: ./lib/prompts/find-files.js



const ALLOWED = EXTENSIONS.map((extension) => `\`${extension}\``).join(', ');
/** Folders no prompts file is kept in; a `**` does not mean them. */
const PASSED_OVER = /(^|\/)(\.git|node_modules)\//;
/**
 * The prompts files that the patterns name, each once, in the order of the patterns and, within one, of their paths.
 * A line that starts with `!` takes files away from the patterns above it.
 */
async function findFiles(search) {
    const found = new Set();
    const problems = [];
    const problem = (message) => problems.push({ message: `Input \`prompts-file\` names ${message}` });
    for (const [index, pattern] of search.files.entries()) {
        if (pattern.startsWith('!'))
            continue;
        const excluded = search.files.slice(index + 1).filter((other) => other.startsWith('!'));
        const result = await expand(search, pattern, excluded);
        if (typeof result === 'string')
            problem(`\`${pattern}\`: ${result}`);
        else
            for (const file of result)
                found.add(file);
    }
    if (search.files.every((pattern) => pattern.startsWith('!')))
        problem('only files to leave out (`!`), and none to read');
    return { files: [...found], problems };
}
/** The files of one pattern, or what is wrong with it. */
async function expand(search, pattern, excluded) {
    const root = external_node_path_.join(search.workspace, search.workingDirectory);
    const named = external_node_path_.resolve(root, pattern);
    const isNamed = (0,external_node_fs_.existsSync)(named);
    if (!isNamed && !/[*?[]/.test(pattern))
        return 'there is no such file';
    const isFile = isNamed && (0,external_node_fs_.statSync)(named).isFile();
    if (isFile && readerOf(named) === undefined)
        return `allowed are files that end in ${ALLOWED}`;
    const positive = isNamed ? escapeGlob(named) : external_node_path_.resolve(escapeGlob(root), pattern);
    const negative = excluded.map((other) => `!${external_node_path_.resolve(escapeGlob(root), other.slice(1).trim())}`);
    const matched = isFile && negative.length === 0 ? [named] : await glob([positive, ...negative]);
    const relative = matched
        .map((file) => external_node_path_.relative(search.workspace, file).split(external_node_path_.sep).join('/'))
        .filter((file) => isFile || (readerOf(file) !== undefined && !PASSED_OVER.test(file)));
    if (relative.length === 0 && !isFile)
        return `it matches no file that ends in ${ALLOWED}`;
    const workspace = external_node_fs_.realpathSync.native(search.workspace);
    const isInside = (file) => external_node_fs_.realpathSync.native(external_node_path_.join(workspace, file)).startsWith(workspace + external_node_path_.sep);
    const outside = relative.find((file) => !isInside(file));
    return outside === undefined ? relative.sort() : `\`${outside}\` lies outside the workspace`;
}
/** Imported when needed only: a run that names its file starts without it. */
async function glob(patterns) {
    const { create } = await __webpack_require__.e(/* import() */ 377).then(__webpack_require__.bind(__webpack_require__, 42377));
    const globber = await create(patterns.join('\n'), { matchDirectories: false });
    return globber.glob();
}
function escapeGlob(literal) {
    return literal.replace(/[[?*]/g, '[$&]');
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./lib/prompts/formats/source-text.js




/** 20 MB: tens of thousands of images. More is no prompts file, and parsing it could eat the runner's memory. */
const LARGEST_FILE_BYTES = 20_000_000;
/**
 * Reads a file of the workspace as UTF-8; a byte order mark is dropped.
 * @param file Relative to the workspace, with `/`.
 * @throws InvalidInputError when it cannot be read, is larger than 20 MB (judged before reading) or is not UTF-8.
 */
function readTextFile(workspace, file) {
    const bytes = readBytes(external_node_path_.join(workspace, file), file);
    if (!(0,external_node_buffer_.isUtf8)(bytes))
        throw notUtf8(file, bytes);
    return { path: file, text: bytes.toString('utf8').replace(/^\uFEFF/, '') };
}
function readBytes(absolute, file) {
    try {
        const { size } = (0,external_node_fs_.statSync)(absolute);
        if (size <= LARGEST_FILE_BYTES)
            return (0,external_node_fs_.readFileSync)(absolute);
        throw source_text_fault(file, `The file has ${(size / 1e6).toFixed(1)} MB: allowed are 20 MB a prompts file, so split it`);
    }
    catch (error) {
        if (error instanceof runtime_problem/* InvalidInputError */.oC)
            throw error;
        throw source_text_fault(file, `The file cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
}
function notUtf8(file, bytes) {
    let line = 1;
    for (let start = 0; start < bytes.length; line += 1) {
        const lineBreak = bytes.indexOf(0x0a, start);
        const end = lineBreak === -1 ? bytes.length : lineBreak;
        const content = bytes.subarray(start, end);
        if (!(0,external_node_buffer_.isUtf8)(content)) {
            const column = content.toString('utf8').indexOf('\uFFFD') + 1;
            return source_text_fault(file, 'The file is not UTF-8 from here on: save it as UTF-8', line, column);
        }
        start = end + 1;
    }
    return source_text_fault(file, 'The file is not UTF-8: save it as UTF-8');
}
function source_text_fault(file, message, line = 1, column = 1) {
    return new runtime_problem/* InvalidInputError */.oC([{ message, source: { file, line, column } }]);
}

;// CONCATENATED MODULE: ./lib/prompts/inline-prompt.js






/**
 * The one image of the input `prompt`, used as it stands.
 * @throws InvalidInputError when the prompt is too long, or its file may not have that name or that place.
 */
function inlineImage(prompt, settings, obstacles) {
    const { filename, model } = settings.prompts;
    const id = filename === undefined ? slugOf(prompt) : (0,image_format/* withoutImageExtension */.HL)(filename);
    const place = placeImage({ id, output: undefined, variant: 1 }, settings, obstacles);
    const wrongName = (filename === undefined ? undefined : idProblem(id)) ?? (place.ok ? undefined : place.problem);
    const wrongPrompt = promptProblem(prompt);
    const problems = [
        ...(wrongPrompt === undefined ? [] : [`Input \`prompt\`: ${wrongPrompt}`]),
        ...(wrongName === undefined ? [] : [`Input \`filename\` is ${(0,runtime_problem/* quoted */.TL)(filename ?? id)}: ${wrongName}`]),
    ];
    if (problems.length > 0 || !place.ok)
        throw new runtime_problem/* InvalidInputError */.oC(problems.map((message) => ({ message })));
    return imageSpec({
        id,
        model,
        prompt,
        parameters: settings.prompts.parameters,
        variant: 1,
        stem: place.stem,
        alt: prompt.trim().replace(/\s+/g, ' '),
    });
}

;// CONCATENATED MODULE: ./lib/prompts/schema/validate.js


/** Checks a draft against the definition, image by image, so that one wrong image hides no other. */
function validateDraft(draft) {
    const value = framed(draft.data);
    const frame = frameSchema.safeParse(value);
    const problems = [
        ...(draft.problems ?? []),
        ...problemsOf(frame.error?.issues, { kind: 'file', draft, value, path: [] }),
    ];
    const list = frame.data?.images ?? imagesIn(value);
    if (list.length === 0 && problems.length === 0) {
        problems.push({ message: 'The file names no images', source: draft.locate([]) });
    }
    const images = list.flatMap((item, index) => {
        const subject = imageSubject(draft, item, index);
        const { data, error } = imageSchema.safeParse(subject.value);
        problems.push(...problemsOf(error?.issues, subject));
        return data === undefined ? [] : [{ entry: data, path: subject.path }];
    });
    const { defaults = {}, vars = {} } = frame.data ?? {};
    return { defaults, vars, images: frame.success ? images : [], problems };
}
/** The one shape of the three a file may have: a list, an object, nothing at all. */
function framed(data) {
    if (Array.isArray(data))
        return { images: data };
    if (data === undefined || data === null)
        return { images: [] };
    return typeof data === 'object' && 'images' in data && data.images === null ? { ...data, images: [] } : data;
}
/** The images of a file whose frame is wrong elsewhere. */
function imagesIn(value) {
    const isObject = typeof value === 'object' && value !== null;
    return isObject && 'images' in value && Array.isArray(value.images) ? value.images : [];
}
function imageSubject(draft, item, index) {
    const path = Array.isArray(draft.data) ? [index] : ['images', index];
    return { kind: 'image', draft, value: typeof item === 'string' ? { prompt: item } : item, path };
}
function problemsOf(issues = [], subject) {
    return issues.flatMap((issue) => explain(issue, subject));
}
function explain(issue, { kind, draft, value, path }) {
    const way = [...path, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
        const known = KEYS[issue.path.at(-1) === 'defaults' ? 'defaults' : kind];
        return issue.keys.map((key) => ({
            message: `Unknown key \`${key}\`${didYouMean(key, known)} Allowed are ${known.map((name) => `\`${name}\``).join(', ')}`,
            source: draft.locate([...way, key], 'key'),
        }));
    }
    const name = issue.path.length === 0 ? `The ${kind}` : `\`${issue.path.join('.')}\``;
    const found = issue.path.reduce(validate_childOf, value);
    return [{ message: `${name} is ${show(found)}: allowed is ${issue.message}`, source: draft.locate(way) }];
}
function validate_childOf(value, key) {
    return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
function show(value) {
    switch (typeof value) {
        case 'undefined':
            return 'missing';
        case 'string':
            if (value === '')
                return 'empty';
            return value.length > 80 ? `\`${value.slice(0, 80)}…\` (${value.length} characters)` : `\`${value}\``;
        case 'object':
            if (value === null)
                return 'empty (null)';
            return Array.isArray(value) ? 'a list' : 'an object';
        default:
            return `the ${typeof value} \`${value}\``;
    }
}

;// CONCATENATED MODULE: ./lib/prompts/read-prompts.js










/**
 * Every image the settings ask for, in the order of the prompts: the inline prompt, or all prompts files.
 * @throws InvalidInputError with all that is wrong in all files at once, with file, line and column.
 */
async function readPrompts(settings) {
    const obstacles = new Obstacles(settings.workspace);
    checkOutputDir(settings, obstacles);
    const { inline, files } = settings.prompts;
    if (inline !== undefined)
        return [inlineImage(inline, settings, obstacles)];
    const found = await findFiles({ ...settings, files });
    const readings = found.files.map((file) => readFile(file, settings, obstacles));
    const specs = readings.flatMap((reading) => reading.specs);
    const problems = [...found.problems, ...readings.flatMap((reading) => reading.problems), ...findClashes(specs)];
    if (problems.length > 0)
        throw new runtime_problem/* InvalidInputError */.oC(withoutRepeats(problems));
    return specs;
}
function checkOutputDir({ outputDir }, obstacles) {
    const problem = folderProblem(outputDir) ?? obstacles.problem(`${outputDir}/image`);
    if (problem !== undefined)
        throw new runtime_problem/* InvalidInputError */.oC([{ message: `Input \`output-dir\` is \`${outputDir}\`: ${problem}` }]);
}
function readFile(file, settings, obstacles) {
    try {
        const draft = readerOf(file)?.(readTextFile(settings.workspace, file), settings.prompts.template);
        if (draft === undefined)
            return { specs: [], problems: [] };
        const valid = validateDraft(draft);
        const built = valid.images.map((image) => buildImage(image, { file, draft, valid, settings, obstacles }));
        const problems = [...valid.problems, ...built.flatMap((each) => each.problems)];
        return { specs: built.flatMap(({ specs }) => specs), problems: problems.sort(byPlace) };
    }
    catch (error) {
        if (error instanceof runtime_problem/* InvalidInputError */.oC)
            return { specs: [], problems: error.problems };
        throw error;
    }
}
function byPlace({ source: a }, { source: b }) {
    return a === undefined || b === undefined ? 0 : a.line - b.line || a.column - b.column;
}
/** A template of the defaults that is wrong for every image is told once. */
function withoutRepeats(problems) {
    return [...new Map(problems.map((problem) => [(0,runtime_problem/* problemLine */.YK)(problem), problem])).values()];
}

// EXTERNAL MODULE: ./lib/settings/step-key.js
var step_key = __webpack_require__(69221);
;// CONCATENATED MODULE: ./lib/publish/artifact/service.js
/** The artifact client, loaded only when asked for: it is the largest part of the bundle. */
async function artifactClient() {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(555), __webpack_require__.e(251), __webpack_require__.e(424)]).then(__webpack_require__.bind(__webpack_require__, 49424));
    return new DefaultArtifactClient();
}
/** Uploads one artifact. @throws what the service or the library throws; `notUploaded` has the words for it. */
async function upload(run, { name, files, root, options, overwrite }) {
    const client = await artifactClient();
    if (overwrite)
        await deleteIfThere(client, name);
    const { id, digest } = await client.uploadArtifact(name, [...files], root, options);
    if (id === undefined)
        throw new Error('the artifact service gave no id');
    const url = `${run.serverUrl}/${run.repository}/actions/runs/${run.runId}/artifacts/${id}`;
    return { name, id, url, digest: digest ?? '' };
}
/** Deletes the artifact of this name; that there is none is fine. @throws what the service throws. */
async function deleteIfThere(client, name) {
    try {
        await client.deleteArtifact(name);
    }
    catch (error) {
        if (!(error instanceof Error && error.name === 'ArtifactNotFoundError'))
            throw error;
    }
}
const TAKEN = /\(409\)|already exists/;
/** Whether an upload failed only because this run has an artifact of that name. */
function isNameTaken(error) {
    return error instanceof Error && TAKEN.test(error.message);
}
/** The library wraps most errors into plain ones, so their text is all that tells them apart (FIELD-NOTES D). */
const KNOWN = [
    {
        kind: 'failed',
        pattern: TAKEN,
        words: 'this run has one of that name already: give every job its own `artifact-name` (the legs of a matrix: use `shard`, or put a matrix value into the name), or set `overwrite: true`',
    },
    {
        kind: 'unsupported',
        pattern: /not currently supported on GHES/,
        words: 'this GitHub Enterprise Server has no artifact service for this action: keep the images with `commit`, or set `artifact-name` to nothing',
    },
    {
        kind: 'unsupported',
        pattern: /Unable to get the ACTIONS_|Failed to get backend IDs/,
        words: 'this runner gives the step no artifact service: keep the images with `commit`, or set `artifact-name` to nothing',
    },
    {
        kind: 'failed',
        pattern: /quota has been hit|insufficient usage/,
        words: 'the artifact storage of this account is used up: delete old artifacts, lower `retention-days`, or keep the images with `commit`',
    },
    {
        kind: 'failed',
        pattern: /Unable to make request|ECONN|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|EAI_AGAIN/,
        words: 'the artifact service cannot be reached from this runner: check its network and proxy, then run the job again',
    },
];
/** What an error of an upload means for the artifact `name`. */
function notUploaded(error, name) {
    const message = error instanceof Error ? error.message : String(error);
    const known = KNOWN.find(({ pattern }) => pattern.test(message));
    const reason = message.split('\n', 1)[0] ?? '';
    const words = known === undefined ? reason : `${known.words} (${reason})`;
    return { kind: known?.kind ?? 'failed', message: `The artifact \`${name}\` was not uploaded: ${words}` };
}

;// CONCATENATED MODULE: ./lib/publish/artifact/staging.js


/** Runs `work` with a staging directory below `temp`, which is gone when this returns. Throws what `work` throws. */
async function withStaging(temp, work) {
    await (0,external_node_fs_promises_.mkdir)(temp, { recursive: true });
    const root = await (0,external_node_fs_promises_.mkdtemp)(external_node_path_.join(temp, 'gpt-image-upload-'));
    const add = async (source, name) => {
        const target = external_node_path_.join(root, name);
        await (0,external_node_fs_promises_.mkdir)(external_node_path_.dirname(target), { recursive: true });
        await linkOrCopy(source, target);
        return target;
    };
    try {
        return await work({ root, add });
    }
    finally {
        await (0,external_node_fs_promises_.rm)(root, { recursive: true, force: true });
    }
}
/** A link costs nothing; it cannot cross file systems, and some have none. */
async function linkOrCopy(source, target) {
    try {
        await (0,external_node_fs_promises_.link)(source, target);
    }
    catch {
        await (0,external_node_fs_promises_.copyFile)(source, target, external_node_fs_promises_.constants.COPYFILE_FICLONE);
    }
}

;// CONCATENATED MODULE: ./lib/publish/artifact/checkpoint-store.js





/** The store refused, or an artifact of it cannot be read. */
class ArtifactStoreError extends Error {
    name = 'ArtifactStoreError';
}
/** The artifacts of this workflow run as a store of small files. Methods throw an ArtifactStoreError. `temp` is absolute. */
function artifactStore(temp) {
    return {
        list: (prefix) => attempt(`artifacts named \`${prefix}…\` cannot be listed`, async () => {
            const { artifacts } = await (await artifactClient()).listArtifacts();
            return artifacts.filter(({ name }) => name.startsWith(prefix)).map(({ name, id }) => ({ name, id }));
        }),
        upload: (name, file) => attempt(`the artifact \`${name}\` was not uploaded`, () => withStaging(temp, async ({ root }) => {
            // A copy: the journal may grow while it is read.
            const staged = external_node_path_.join(root, external_node_path_.basename(file));
            await (0,external_node_fs_promises_.copyFile)(file, staged);
            const client = await artifactClient();
            await (0,core/* group */.Os)(`The journal, kept as the artifact ${name}`, () => client.uploadArtifact(name, [staged], root));
        })),
        read: ({ name, id }) => attempt(`the artifact \`${name}\` cannot be read`, () => withStaging(temp, async ({ root }) => {
            const client = await artifactClient();
            await (0,core/* group */.Os)(`The journal of an earlier attempt, from the artifact ${name}`, () => client.downloadArtifact(id, { path: root }));
            const [file] = await (0,external_node_fs_promises_.readdir)(root);
            if (file === undefined)
                throw new Error('it is empty');
            return (0,external_node_fs_promises_.readFile)(external_node_path_.join(root, file), 'utf8');
        })),
        remove: (name) => attempt(`the artifact \`${name}\` was not deleted`, async () => deleteIfThere(await artifactClient(), name)),
    };
}
async function attempt(words, work) {
    try {
        return await work();
    }
    catch (error) {
        throw new ArtifactStoreError(`${words}: ${error instanceof Error ? error.message : String(error)}`, {
            cause: error,
        });
    }
}

;// CONCATENATED MODULE: ./lib/publish/artifact/checkpoints.js




/** The checkpoints of this step in this workflow run. */
function openCheckpoints(settings, journal, warn) {
    const { jobBackendId, jobName } = settings.github;
    const leg = (0,external_node_crypto_.createHash)('sha256')
        .update(jobName || jobBackendId)
        .digest('hex')
        .slice(0, 8);
    return new Checkpoints({
        ...(jobBackendId !== '' && { store: artifactStore(settings.temp) }),
        prefix: `gpt-image-journal-${(0,step_key/* stepKey */.U)(settings)}-`,
        leg,
        journal,
        clock: systemClock,
        warn,
    });
}
/** Soon after the first task: the tasks created in one go are then all in it. */
const FIRST_AFTER_MS = 1000;
/** DESIGN 5: at most once a minute. */
const EVERY_MS = 60_000;
/**
 * Keeps the journal as a small artifact while tasks are alive: a machine can vanish without a signal. Never two of one
 * name; the old one goes only after the new one is whole. What fails is a warning, never a stop.
 */
class Checkpoints {
    #options;
    #stop = new AbortController();
    #loop = Promise.resolve();
    /** How many entries the newest checkpoint holds. */
    #kept = 0;
    /** Names of checkpoints whose entries are all in this journal: they go when the next one is whole. */
    #contained = new Set();
    #warned = false;
    constructor(options) {
        this.#options = options;
    }
    /** The journals that earlier attempts of this very leg left, oldest first. One that cannot be read costs that one alone. */
    async earlier() {
        const { store, prefix, leg } = this.#options;
        if (store === undefined)
            return [];
        const words = 'the journal of an earlier attempt cannot be read';
        const kept = await this.#attempt([], words, () => store.list(`${prefix}${leg}-`));
        const texts = [];
        for (const artifact of [...kept].sort((one, other) => one.id - other.id)) {
            await this.#attempt(undefined, words, async () => {
                texts.push(await store.read(artifact));
                this.#contained.add(artifact.name);
            });
        }
        return texts;
    }
    /** Begins to keep checkpoints, until `finish` or `abandon`. */
    start() {
        if (this.#options.store !== undefined)
            this.#loop = this.#run();
    }
    /** Ends without another request: the job was cancelled, and post takes over. */
    abandon() {
        this.#stop.abort();
    }
    /** Ends: with a last checkpoint where something is left to adopt, else with none. */
    async finish(leftToAdopt) {
        this.#stop.abort();
        await this.#loop;
        if (leftToAdopt)
            await this.#keep();
        else
            await this.#remove([...this.#contained]);
    }
    async #run() {
        const { clock, journal } = this.#options;
        try {
            while (journal.entries === 0)
                await clock.sleep(FIRST_AFTER_MS, this.#stop.signal);
            await clock.sleep(FIRST_AFTER_MS, this.#stop.signal);
            for (;;) {
                await this.#keep();
                await clock.sleep(EVERY_MS, this.#stop.signal);
            }
        }
        catch {
            // Stopped: `finish` has the last word.
        }
    }
    async #keep() {
        const { store, journal, prefix, leg, clock } = this.#options;
        const { entries, path } = journal;
        if (store === undefined || entries === this.#kept)
            return;
        await this.#attempt(undefined, 'the journal could not be kept as an artifact', async () => {
            const name = `${prefix}${leg}-${clock.now().toString(36)}`;
            const before = [...this.#contained];
            // Remembered first: an upload that seems to fail may be whole all the same.
            this.#contained.add(name);
            await store.upload(name, path);
            this.#kept = entries;
            await this.#remove(before);
        });
    }
    async #remove(names) {
        await this.#attempt(undefined, 'an old journal artifact could not be deleted', async () => {
            for (const name of names) {
                await this.#options.store?.remove(name);
                this.#contained.delete(name);
            }
        });
    }
    async #attempt(otherwise, words, work) {
        try {
            return await work();
        }
        catch (error) {
            // Once is enough: the next try a minute later may well work, and a service that never does would fill the log.
            if (!this.#warned)
                this.#options.warn(`${words}: ${error instanceof Error ? error.message : String(error)}`);
            this.#warned = true;
            return otherwise;
        }
    }
}

;// CONCATENATED MODULE: ./lib/plan/files/file-view.js








/** Holds a chunk between reading and hashing it, which nothing interrupts. */
const CHUNK = Buffer.allocUnsafeSlow(1024 * 1024);
/** The files on disk. `workspace` is absolute. */
function diskFiles(workspace) {
    return {
        async check(file) {
            const absolute = external_node_path_.join(workspace, file.path);
            // Not stat: what a symbolic link leads to is no file of ours.
            const stats = await (0,safe_path/* orAbsent */.Re)((0,external_node_fs_promises_.lstat)(absolute));
            if (stats === undefined)
                return 'absent';
            if (!stats.isFile() || stats.size !== file.bytes)
                return 'altered';
            return (await hashOf(absolute)) === file.sha256 ? 'same' : 'altered';
        },
        async existing(stem) {
            for (const extension of image_format/* IMAGE_EXTENSIONS */.f9) {
                const file = `${stem}.${extension}`;
                const stats = await (0,safe_path/* orAbsent */.Re)((0,external_node_fs_promises_.lstat)(external_node_path_.join(workspace, file)));
                if (stats?.isFile())
                    return await file_view_describe(workspace, file, stats.size);
            }
            return undefined;
        },
    };
}
/**
 * Read in place, into one buffer for all files: a buffer each would be garbage of the size of all images together.
 * Synchronous, since a trip to another thread takes longer than an image's chunk; other work runs between chunks.
 */
async function hashOf(absolute) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const file = (0,external_node_fs_.openSync)(absolute, 'r');
    try {
        for (;;) {
            const bytes = (0,external_node_fs_.readSync)(file, CHUNK);
            if (bytes === 0)
                return hash.digest('hex');
            hash.update(CHUNK.subarray(0, bytes));
            if (bytes === CHUNK.length)
                await (0,promises_.setImmediate)();
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
async function file_view_describe(workspace, file, bytes) {
    const absolute = external_node_path_.join(workspace, file);
    const { width, height } = file_view_dimensions(await (0,external_node_fs_promises_.readFile)(absolute));
    return { path: file, sha256: await hashOf(absolute), bytes, width, height, format: (0,image_format/* formatOfPath */.gj)(file) };
}
/** Somebody put the file there by hand; it counts as the image even where its size cannot be read. */
function file_view_dimensions(image) {
    try {
        const { width, height } = (0,esm/* imageSize */.R9)(image);
        return { width, height };
    }
    catch {
        return { width: 0, height: 0 };
    }
}

;// CONCATENATED MODULE: ./lib/plan/lock/merge-locks.js


/**
 * Our lock and theirs in one, when somebody else's commit came first: for each image the side that changed it since
 * `base` counts. Where both did, ours, unless theirs is the finished image that ours still waits for.
 */
function mergeLocks(base, theirs, ours) {
    const ids = new Set([...Object.keys(theirs.images), ...Object.keys(ours.images)]);
    const entries = [];
    for (const id of ids) {
        const entry = mergeEntries(entryOf(base ?? EMPTY_LOCK, id), entryOf(theirs, id), entryOf(ours, id));
        if (entry !== undefined)
            entries.push([id, entry]);
    }
    return lockOf(entries);
}
function mergeEntries(base, theirs, ours) {
    if (isSame(ours, base))
        return theirs;
    if (isSame(theirs, base))
        return ours;
    // Both sides changed it. What one side deleted, the other has paid for since.
    if (ours === undefined || theirs === undefined)
        return ours ?? theirs;
    const finished = ours.state === 'pending' && theirs.state === 'done' && theirs.fingerprint === ours.fingerprint;
    return finished ? theirs : ours;
}
function isSame(a, b) {
    if (a === undefined || b === undefined)
        return a === b;
    return a === b || serializeEntry(a) === serializeEntry(b);
}

;// CONCATENATED MODULE: ./lib/publish/pull-request/pull-branch.js
/** Looks the branch and its pull requests up. Throws the client's errors. */
async function findPullBranch(git, target) {
    const [base, head, pulls] = await Promise.all([git.head(target.base), git.head(target.branch), list(git, target)]);
    const pull = pulls.find(({ state }) => state === 'open');
    // A branch that ends where no closed pull request ended was made for one that could not be opened yet.
    const isLive = head !== undefined && (pull !== undefined || pulls.every((closed) => closed.head.sha !== head.sha));
    return { base, head, pull: pull && toPull(pull), isLive };
}
/** The open pull request of a branch, if there is one. Throws the client's errors. */
async function findOpenPull(git, target) {
    const pull = (await list(git, target)).find(({ state }) => state === 'open');
    return pull && toPull(pull);
}
/** The newest pull requests of the branch, whatever became of them. */
async function list({ client, repository }, { branch, base }) {
    const head = `${repository.owner}:${branch}`;
    const { data } = await client.rest.pulls.list({ ...repository, head, base, state: 'all', per_page: 100 });
    return data;
}
function toPull({ number, html_url }) {
    return { number, url: html_url };
}

;// CONCATENATED MODULE: ./lib/publish/commit/branch-state.js






/**
 * Reads the lock and looks for images on the branch: for a pull request on offer its branch (what waits there need not
 * be paid for again) and then the base.
 * @throws InvalidInputError for a damaged lock, or the client's errors.
 */
async function readBranch({ git, target, lock, toRepository }) {
    const commits = await commitsOf(git, target);
    const lockPath = toRepository(lock);
    const locks = [];
    for (const { tree } of lockPath === undefined ? [] : commits) {
        const text = await git.text(tree, lockPath ?? '');
        locks.push(text === undefined ? EMPTY_LOCK : parseLock(text, lock));
    }
    return {
        lock: locks.reduceRight((theirs, ours) => mergeLocks(undefined, theirs, ours), EMPTY_LOCK),
        files: layeredFiles(commits.map(({ tree }) => treeFiles(git, tree, toRepository))),
    };
}
/** What counts most comes first. */
async function commitsOf(git, target) {
    if (target.kind === 'push') {
        const head = await git.head(target.branch);
        return head === undefined ? [] : [head];
    }
    const { base, head, isLive } = await findPullBranch(git, target);
    return [isLive ? head : undefined, base].filter((commit) => commit !== undefined);
}
/** Several places as one: a file that is as it should be in any of them is there. */
function layeredFiles(views) {
    return {
        async check(file) {
            let best = 'absent';
            for (const view of views) {
                const found = await view.check(file);
                if (found === 'same')
                    return 'same';
                if (found === 'altered')
                    best = 'altered';
            }
            return best;
        },
        async existing(stem) {
            for (const view of views) {
                const found = await view.existing(stem);
                if (found !== undefined)
                    return found;
            }
            return undefined;
        },
    };
}
/** The files of a commit. The API tells no SHA-256: a file with the size that the lock remembers is the same. */
function treeFiles(git, tree, toRepository) {
    const entryOf = async (file) => {
        const inside = toRepository(file);
        const entry = inside === undefined ? undefined : await git.entry(tree, inside);
        return entry?.type === 'blob' ? entry : undefined;
    };
    return {
        async check(file) {
            const entry = await entryOf(file.path);
            if (entry === undefined)
                return 'absent';
            return entry.size === file.bytes ? 'same' : 'altered';
        },
        async existing(stem) {
            const inside = toRepository(stem);
            if (inside === undefined)
                return undefined;
            const folder = external_node_path_.posix.dirname(inside);
            const directory = folder === '.' ? tree : (await git.entry(tree, folder))?.sha;
            for (const [name, entry] of directory === undefined ? [] : await git.directory(directory)) {
                const file = external_node_path_.posix.join(external_node_path_.posix.dirname(stem), name);
                if (entry.type === 'blob' && file !== stem && (0,image_format/* withoutImageExtension */.HL)(file) === stem)
                    return imageAt(file, entry);
            }
            return undefined;
        },
    };
}
function imageAt(file, { size = 0 }) {
    return { path: file, sha256: '', bytes: size, width: 0, height: 0, format: (0,image_format/* formatOfPath */.gj)(file) };
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./lib/runtime/base64-stream.js
var base64_stream = __webpack_require__(84354);
;// CONCATENATED MODULE: ./lib/publish/github/blob-upload.js





/** The id git gives to a file's content: SHA-1 over `blob <size>`, a zero byte and the bytes. Throws what the disk meets. */
async function blobId(file) {
    const { size } = await (0,external_node_fs_promises_.stat)(file);
    const hash = (0,external_node_crypto_.createHash)('sha1').update(`blob ${size}\0`);
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(file), hash);
    return hash.digest('hex');
}
const BEFORE = '{"encoding":"base64","content":"';
const AFTER = '"}';
/**
 * Uploads a file as a blob and returns its id. The request's body is read from disk as it is sent, so that memory stays
 * flat however many images there are. Throws the client's errors.
 */
async function uploadBlob({ client, repository }, file) {
    const { size } = await (0,external_node_fs_promises_.stat)(file);
    const { defaults } = await __webpack_require__.e(/* import() */ 555).then(__webpack_require__.bind(__webpack_require__, 85555));
    const send = defaults.request?.['fetch'] ?? fetch;
    const length = BEFORE.length + 4 * Math.ceil(size / 3) + AFTER.length;
    const { data } = await client.request('POST /repos/{owner}/{repo}/git/blobs', {
        ...repository,
        // Sent by `fetch` below, which makes the body anew for every try.
        content: '',
        headers: { 'content-type': 'application/json; charset=utf-8', 'content-length': length },
        request: {
            fetch: (url, init) => send(url, { ...init, body: ReadableStream.from(body(file)), duplex: 'half' }),
        },
    });
    return data.sha;
}
async function* body(file) {
    yield Buffer.from(BEFORE);
    for await (const piece of (0,base64_stream/* base64Of */.j)((0,external_node_fs_.createReadStream)(file)))
        yield Buffer.from(piece);
    yield Buffer.from(AFTER);
}

;// CONCATENATED MODULE: ./lib/publish/github/errors.js
function refused(message, advice) {
    return { kind: 'refused', message, advice };
}
/** The HTTP status of an error of the client's; `undefined` for any other error. */
function statusOf(error) {
    if (!(error instanceof Error) || !('status' in error))
        return undefined;
    return typeof error.status === 'number' ? error.status : undefined;
}
/** Whether the error is GitHub's answer of this status, with these words in it. */
function isAnswer(error, status, words = /./) {
    return statusOf(error) === status && error instanceof Error && words.test(error.message);
}
/** The result of a call; `otherwise` where GitHub answers 404. Throws every other error. */
async function orMissing(call, otherwise) {
    try {
        return await call;
    }
    catch (error) {
        if (isAnswer(error, 404))
            return otherwise;
        throw error;
    }
}
/** What GitHub refuses, by the words it does it with, and what helps. */
const ADVICE = [
    [
        /not permitted to create or approve pull requests/,
        () => 'Allow it in the repository settings under Actions, General, “Allow GitHub Actions to create and approve pull requests”, or give another `github-token`',
    ],
    [
        /rule violations|protected branch|protected ref|through a pull request|required status check|signed commits/i,
        () => `The branch is protected: set \`commit: pull-request\`, or let this token's owner bypass the rule`,
    ],
    [
        /not accessible by integration|not accessible by personal access token|Must have (admin|write|push)|Write access/i,
        (permission) => `Add \`${permission}: write\` under \`permissions:\` of the job, or give a \`github-token\` that may do it`,
    ],
    [/archived/i, () => 'The repository is archived: nothing can be written to it'],
    [/Bad credentials|Requires authentication/i, () => 'Check `github-token`: GitHub does not accept it'],
];
/** Any error of the client's as a refusal. `permission` is the one the call needs, such as `contents`. */
function refusalOf(error, permission) {
    const message = error instanceof Error ? error.message.trim() : String(error);
    const known = ADVICE.find(([pattern]) => pattern.test(message));
    if (known !== undefined)
        return refused(oneLine(message), known[1](permission));
    if (statusOf(error) === 404) {
        const words = `GitHub answers 404 to what this token may not see or change: add \`${permission}: write\` under \`permissions:\` of the job`;
        return refused(oneLine(message), words);
    }
    return refused(oneLine(message), 'Run the job again');
}
/** GitHub's messages can be paragraphs with a link to its documentation. */
function oneLine(message) {
    return message.replace(/ - https:\/\/docs\.github\.com\S*/, '').replace(/\s*\n\s*/g, ' ');
}

;// CONCATENATED MODULE: ./lib/publish/commit/change-set.js





/** The largest file, in bytes, that is tried at all (FIELD-NOTES E); GitHub may still find a smaller one too large. */
const LARGEST_BLOB = 37_500_000;
/** Blobs uploaded at one time (FIELD-NOTES E). */
const BLOBS_AT_ONCE = 8;
/** Turns changes into those of a tree, uploading what the repository lacks, each file once however often it is asked. */
class ChangeSet {
    #git;
    #changes;
    #largestBlob;
    #queue = new dist/* default */.Ay({ concurrency: BLOBS_AT_ONCE });
    #ids = new Map();
    #uploaded = new Map();
    #tooLarge = new Set();
    constructor(git, changes, largestBlob = LARGEST_BLOB) {
        this.#git = git;
        this.#changes = changes;
        this.#largestBlob = largestBlob;
    }
    /** Files that GitHub does not take, so that they are in no commit. */
    get tooLarge() {
        return [...this.#tooLarge];
    }
    /** What differs from `tree`. Throws the client's errors, and what the disk meets. */
    async onto(tree) {
        const { writes, copies, deletes, edits } = this.#changes;
        const written = new Set([...writes.map(({ path }) => path), ...copies.map(({ to }) => to)]);
        const lists = [
            await this.#queue.addAll(writes.map(({ path, source }) => () => this.#write(tree, path, source))),
            await Promise.all(copies.map(({ from, to }) => this.#copy(tree, from, to))),
            await Promise.all(deletes.filter((path) => !written.has(path)).map((path) => this.#delete(tree, path))),
            await Promise.all(edits.map((edit) => this.#edit(tree, edit))),
        ];
        return lists.flat(2);
    }
    async #write(tree, path, source) {
        const there = await this.#git.entry(tree, path);
        const id = this.#ids.get(source) ?? (await blobId(source));
        this.#ids.set(source, id);
        if (there?.sha === id)
            return [];
        const sha = await this.#upload(source);
        if (sha !== undefined)
            return [{ path, mode: there?.mode === '100755' ? there.mode : '100644', content: { sha } }];
        this.#tooLarge.add(path);
        return [];
    }
    /** `undefined` for a file that is too large. */
    async #upload(source) {
        const done = this.#uploaded.get(source);
        if (done !== undefined || (await (0,external_node_fs_promises_.stat)(source)).size > this.#largestBlob)
            return done;
        try {
            const sha = await uploadBlob(this.#git, source);
            this.#uploaded.set(source, sha);
            return sha;
        }
        catch (error) {
            if (isAnswer(error, 413) || isAnswer(error, 422, /too large/i))
                return undefined;
            throw error;
        }
    }
    async #copy(tree, from, to) {
        const [source, there] = [await this.#git.entry(tree, from), await this.#git.entry(tree, to)];
        if (source?.type !== 'blob' || there?.sha === source.sha)
            return [];
        return [{ path: to, mode: source.mode, content: { sha: source.sha } }];
    }
    /** GitHub refuses to delete what is not there. */
    async #delete(tree, path) {
        const there = await this.#git.entry(tree, path);
        return there?.type === 'blob' ? [{ path, mode: there.mode, content: undefined }] : [];
    }
    async #edit(tree, { path, edit }) {
        const there = await this.#git.entry(tree, path);
        const bytes = there?.type === 'blob' ? await this.#git.blob(there.sha) : undefined;
        // What is no UTF-8 would not come back as it was.
        if (bytes !== undefined && !(0,external_node_buffer_.isUtf8)(bytes))
            return [];
        const current = bytes?.toString('utf8');
        const text = edit(current);
        if (text === undefined || text === current)
            return [];
        return [{ path, mode: there?.mode ?? '100644', content: { text } }];
    }
}

;// CONCATENATED MODULE: ./lib/publish/github/event.js

const PULL_EVENT = schemas/* object */.Ikc({
    pull_request: schemas/* object */.Ikc({
        number: schemas/* int */.Whr().positive(),
        head: schemas/* object */.Ikc({ repo: schemas/* object */.Ikc({ full_name: schemas/* string */.YjP() }).nullish() }).optional(),
        base: schemas/* object */.Ikc({ repo: schemas/* object */.Ikc({ full_name: schemas/* string */.YjP() }).nullish() }).optional(),
    }),
});
/** A comment on a pull request comes as an event of its issue. */
const ISSUE_EVENT = schemas/* object */.Ikc({
    issue: schemas/* object */.Ikc({ number: schemas/* int */.Whr().positive(), pull_request: schemas/* object */.Ikc({}) }),
});
/** The pull request in the webhook's payload; `undefined` where the run has none. */
function triggeringPull({ event, eventName, repository }) {
    const pull = PULL_EVENT.safeParse(event);
    if (pull.success) {
        const { number, head, base } = pull.data.pull_request;
        // A fork that is deleted meanwhile has no repository any more.
        const isFork = head !== undefined && head.repo?.full_name !== (base?.repo?.full_name ?? repository);
        return { number, isReadOnly: isFork && eventName !== 'pull_request_target' };
    }
    const issue = ISSUE_EVENT.safeParse(event);
    return issue.success ? { number: issue.data.issue.number, isReadOnly: false } : undefined;
}
/**
 * The branch of the run; `undefined` for a tag or a commit that is on no branch. A pull request's run has the head
 * branch, but for `pull_request_target`, whose ref is the base: its head may be a fork's branch of any name.
 */
function runBranch({ ref, headRef }) {
    return /^refs\/heads\/(.+)$/.exec(ref)?.[1] ?? (headRef || undefined);
}

;// CONCATENATED MODULE: ./lib/publish/commit/commit.js


/** FIELD-NOTES E: how often somebody else may be quicker. */
const ATTEMPTS = 5;
/** The longest wait before the second try, in ms; it doubles with every further one. */
const FIRST_WAIT_MS = 1000;
/** Commits to a branch that is there. Never forces, and never throws: what GitHub refuses is in the result. */
function commitFiles(options) {
    const { git, branch } = options;
    return commitOn(options, async () => {
        const head = await git.head(branch);
        if (head === undefined)
            return missingBranch(branch, 'branch');
        return {
            kind: 'ground',
            tree: head.tree,
            parents: [head.sha],
            settled: head,
            move: (sha) => git.moveBranch(branch, sha),
        };
    });
}
/** Commits to wherever `findGround` says, looking again whenever somebody else was quicker. Never throws. */
async function commitOn(options, findGround) {
    const { git, changes, largestBlob, clock, random, signal, branch } = options;
    const set = new ChangeSet(git, changes, largestBlob);
    try {
        for (let attempts = 1; attempts <= ATTEMPTS; attempts += 1) {
            if (attempts > 1)
                await clock.sleep(random() * FIRST_WAIT_MS * 2 ** (attempts - 2), signal);
            const ground = await findGround();
            if (ground.kind === 'refused')
                return ground;
            const { tree, parents, settled, move } = ground;
            const newTree = await git.writeTree(tree, await set.onto(tree));
            if (newTree === settled?.tree)
                return { kind: 'unchanged', sha: settled.sha, tooLarge: set.tooLarge };
            const sha = await git.writeCommit({ message: options.message, tree: newTree, parents });
            if ((await move(sha)) === 'moved')
                return { kind: 'committed', sha, attempts, tooLarge: set.tooLarge };
        }
        const advice = 'Run the job again when less is going on';
        return refused(`Somebody else was quicker ${ATTEMPTS} times to move the branch \`${branch}\``, advice);
    }
    catch (error) {
        return refusalOf(error, 'contents');
    }
}
/** There is no such branch; `input` is the one that names it. */
function missingBranch(branch, input) {
    const advice = `Create it, or set \`${input}\` to one that is there; a repository without a commit needs a first one`;
    return refused(`There is no branch \`${branch}\` in the repository`, advice);
}

;// CONCATENATED MODULE: ./lib/publish/commit/preflight.js





const READ_ONLY = 'this pull request comes from a fork, whose token may only read: the images are kept in the artifact alone';
/**
 * Finds out, from the settings alone, where commit and comment go.
 * @throws InvalidInputError naming all that is missing, before anything is paid for.
 */
function findTargets(settings) {
    const problems = [];
    const targets = { commit: commitTarget(settings, problems), comment: commentTarget(settings) };
    const wants = [targets.commit, targets.comment].some(({ kind }) => kind === 'push' || kind === 'pull-request');
    if (wants && settings.githubToken === '') {
        problems.push({ message: 'Input `github-token` is empty: `commit` and `comment` need it' });
    }
    if (wants && settings.github.repository === '') {
        problems.push({ message: '`GITHUB_REPOSITORY` is not set: `commit` and `comment` need it' });
    }
    if (problems.length > 0)
        throw new runtime_problem/* InvalidInputError */.oC(problems);
    return targets;
}
/**
 * Asks GitHub whether the branch is there and the token may write to it.
 * @throws InvalidInputError saying what to set, before anything is paid for.
 */
async function preflight_checkTarget(git, target) {
    if (target.kind !== 'push' && target.kind !== 'pull-request')
        return;
    const refusal = await targetRefusal(git, target);
    if (refusal === undefined)
        return;
    throw new runtime_problem/* InvalidInputError */.oC([{ message: `\`commit: ${target.kind}\`: ${refusal.message}. ${refusal.advice}` }]);
}
async function targetRefusal(git, target) {
    const [branch, input] = target.kind === 'push' ? [target.branch, 'branch'] : [target.base, 'base'];
    try {
        const { data } = await git.client.rest.repos.get({ ...git.repository });
        // An app's token shows no permissions, or none at all as true: only a person's that may read alone is certain.
        if (data.permissions?.pull === true && !data.permissions.push) {
            return refusalOf(new Error('Write access to the repository is not granted to this token'), 'contents');
        }
        return (await git.head(branch)) === undefined ? missingBranch(branch, input) : undefined;
    }
    catch (error) {
        return refusalOf(error, 'contents');
    }
}
function commitTarget({ commit, github }, problems) {
    if (commit.mode === 'none')
        return { kind: 'off' };
    if (triggeringPull(github)?.isReadOnly)
        return { kind: 'fallback', notice: `\`commit\`: ${READ_ONLY}` };
    const own = runBranch(github);
    if (commit.mode === 'push') {
        const branch = commit.branch ?? own;
        if (branch !== undefined)
            return { kind: 'push', branch };
        problems.push({ message: noBranch(commit.mode, github, 'branch') });
        return { kind: 'off' };
    }
    const base = commit.base ?? own;
    const branch = commit.branch ?? defaultBranch(github);
    if (base === undefined)
        problems.push({ message: noBranch(commit.mode, github, 'base') });
    if (base === branch) {
        problems.push({
            message: `\`commit: pull-request\`: \`branch\` and \`base\` are both \`${branch}\`: set one of them`,
        });
    }
    return { kind: 'pull-request', branch, base: base ?? '' };
}
function noBranch(mode, { ref }, input) {
    return `\`commit: ${mode}\`: the run is on \`${ref || 'no ref'}\`, which is no branch: set \`${input}\` to the branch that is meant`;
}
function commentTarget({ comment, github }) {
    if (!comment)
        return { kind: 'off' };
    const pull = triggeringPull(github);
    if (pull === undefined)
        return { kind: 'fallback', notice: '`comment`: no pull request triggered this run' };
    if (pull.isReadOnly)
        return { kind: 'fallback', notice: `\`comment\`: ${READ_ONLY}` };
    return { kind: 'pull-request', number: pull.number };
}
/** `gpt-image/<workflow file or name, slugged>` (DESIGN 2). */
function defaultBranch({ workflowRef, workflow }) {
    const file = /\/([^/@]+)\.ya?ml@/.exec(workflowRef)?.[1];
    return `gpt-image/${(0,slugify/* default */.A)(file ?? workflow) || 'images'}`;
}

;// CONCATENATED MODULE: ./lib/publish/commit/repository-paths.js


/**
 * Finds the top of the checkout: the nearest directory with a `.git`, from the working directory up to the workspace,
 * which is the top itself where nothing was checked out.
 * @param workspace Absolute. @param workingDirectory Relative to the workspace.
 */
function repositoryPaths(workspace, workingDirectory) {
    const top = checkoutTop(workspace, workingDirectory);
    if (top === '')
        return (file) => file;
    return (file) => (file.startsWith(`${top}/`) ? file.slice(top.length + 1) : undefined);
}
function checkoutTop(workspace, directory) {
    if (directory === '' || directory === '.')
        return '';
    if ((0,external_node_fs_.existsSync)(external_node_path_.join(workspace, directory, '.git')))
        return directory;
    return checkoutTop(workspace, external_node_path_.posix.dirname(directory));
}
/** Addresses by commit, not by branch: they go on showing these images when the branch moves on or is deleted. */
function addressesOf({ github, sha, toRepository }) {
    const address = (view) => (file) => {
        const inside = toRepository(file);
        if (inside === undefined)
            return undefined;
        const encoded = inside.split('/').map(encodeURIComponent).join('/');
        return `${github.serverUrl}/${github.repository}/${view}/${sha}/${encoded}`;
    };
    return { rawUrl: address('raw'), fileUrl: address('blob') };
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./lib/publish/front-matter/splice.js


/** How the value comes to `keys` below a map, without another byte changing. */
function spliceInto(options, map, keys, above = []) {
    // A key may itself hold a dot.
    const dotted = pairOf(map, keys.join('.'));
    if (dotted !== undefined)
        return replace(options, dotted, [...above, keys.join('.')]);
    const [first = '', ...rest] = keys;
    const path = [...above, first];
    const pair = pairOf(map, first);
    if (pair === undefined)
        return insert(options, map, { keys, path: [...above, ...keys] });
    if ((0,yaml_dist/* isMap */.jh)(pair.value))
        return spliceInto(options, pair.value, rest, path);
    if (isEmpty(pair.value))
        return nest(options, pair, { keys: rest, path: [...path, ...rest] });
    return { reason: `\`${path.join('.')}\` has a value, so it can have no \`${rest.join('.')}\`` };
}
function replace({ yaml, eol, value }, pair, path) {
    const { value: node } = pair;
    if ((0,yaml_dist/* isCollection */.P3)(node))
        return { reason: `\`${path.join('.')}\` is a list or has keys of its own` };
    if (isEmpty(node)) {
        const colon = yaml.indexOf(':', rangeOf(pair.key)[1]) + 1;
        return { from: colon, to: colon, text: ` ${scalarText(value)}`, path };
    }
    if (!(0,yaml_dist/* isScalar */.jn)(node) && !(0,yaml_dist/* isAlias */.Vj)(node))
        return { reason: `\`${path.join('.')}\` is nothing that can be replaced` };
    const [from, to] = rangeOf(node);
    const text = scalarText(value, (0,yaml_dist/* isScalar */.jn)(node) ? node.type : undefined);
    // A block text ends with its line break.
    return { from, to, text: yaml[to - 1] === '\n' ? text + eol : text, path };
}
/** A new key at the end of a map. */
function insert({ yaml, eol, value }, map, { keys, path }) {
    const last = map.items.at(-1);
    if (map.flow) {
        const at = last === undefined ? rangeOf(map)[0] + 1 : endOf(last, yaml);
        const way = keys.map((key) => scalarText(key)).join(': {');
        const nested = `${way}: ${scalarText(value)}${'}'.repeat(keys.length - 1)}`;
        return { from: at, to: at, text: last === undefined ? nested : `, ${nested}`, path };
    }
    const at = lineAfter(yaml, last === undefined ? yaml.length : endOf(last, yaml));
    const indent = last === undefined ? 0 : columnOf(yaml, rangeOf(map.items[0]?.key)[0]);
    return { from: at, to: at, text: blockLines(keys, { value, indent, eol }), path };
}
/** The first key below one that has no value yet. */
function nest({ yaml, eol, value }, pair, { keys, path }) {
    const [from, to] = rangeOf(pair.key);
    const at = lineAfter(yaml, to);
    return { from: at, to: at, text: blockLines(keys, { value, indent: columnOf(yaml, from) + 2, eol }), path };
}
/** `a.b` as a line for `a` and, two spaces further in, one for `b` with its value. */
function blockLines(keys, { value, indent, eol }) {
    const lines = keys.map((key, depth) => `${' '.repeat(indent + 2 * depth)}${scalarText(key)}:`);
    return `${lines.join(eol)} ${scalarText(value)}${eol}`;
}
function pairOf(map, key) {
    return map.items.find((item) => (0,yaml_dist/* isScalar */.jn)(item.key) && String(item.key.value) === key);
}
/** Nothing after the colon, not even a `null`. */
function isEmpty(node) {
    return node === null || ((0,yaml_dist/* isScalar */.jn)(node) && node.value === null && (node.source ?? '') === '');
}
/** Where an item's own text ends: comments and blank lines after it are not part of it. */
function endOf({ key, value }, yaml) {
    return isEmpty(value) ? yaml.indexOf(':', rangeOf(key)[1]) + 1 : endOfNode(value, yaml);
}
function endOfNode(node, yaml) {
    const last = (0,yaml_dist/* isCollection */.P3)(node) && !node.flow ? node.items.at(-1) : undefined;
    if (last === undefined)
        return rangeOf(node)[1];
    return (0,yaml_dist/* isPair */.tO)(last) ? endOf(last, yaml) : endOfNode(last, yaml);
}
function rangeOf(node) {
    const [from, to] = ((0,yaml_dist/* isNode */.Ll)(node) && node.range) || [0, 0];
    return [from, to];
}
/** Where the line after the one of `offset` begins; `offset` itself where it begins one. */
function lineAfter(yaml, offset) {
    if (offset === 0 || yaml[offset - 1] === '\n')
        return offset;
    const lineBreak = yaml.indexOf('\n', offset);
    return lineBreak < 0 ? yaml.length : lineBreak + 1;
}
function columnOf(yaml, offset) {
    return offset - (yaml.lastIndexOf('\n', offset - 1) + 1);
}
/** The value as YAML on one line, in the style that was there: a plain one is quoted where anybody could misread it. */
function scalarText(value, style = 'PLAIN') {
    if (typeof value === 'number')
        return String(value);
    if (style === 'QUOTE_SINGLE' && !/\p{Cc}/u.test(value))
        return `'${value.replaceAll("'", "''")}'`;
    if (style !== 'QUOTE_DOUBLE' && isPlain(value))
        return value;
    // A JSON text is a YAML text.
    return JSON.stringify(value);
}
/** Whether the text means itself without quotes: to readers of YAML 1.1 too (`no`, `1:30`), in a block, a list and a map. */
function isPlain(value) {
    const yaml = `- ${value}\n- [${value}]\n- {k: ${value}}`;
    return ['1.1', '1.2'].every((version) => {
        const document = (0,yaml_dist/* parseDocument */.Tp)(yaml, { version });
        const isClean = document.errors.length === 0 && document.warnings.length === 0 && !/^[*&]/.test(value);
        return isClean && (0,external_node_util_.isDeepStrictEqual)(document.toJS(), [value, [value], { k: value }]);
    });
}

;// CONCATENATED MODULE: ./lib/publish/front-matter/set.js




/**
 * Sets a key of the YAML front matter of a Markdown text; dots in the key lead into nested maps. Every byte outside the
 * key's own line stays: comments, order, quoting, line endings, the text itself.
 */
function setFrontMatter(text, key, value) {
    const block = findFrontMatter(text);
    if (block === 'none' || block === 'open')
        return refuse('the file has no front matter between two lines of `---`');
    const yaml = text.slice(block.from, block.to);
    const result = setInYaml(yaml, key, { value, eol: block.eol });
    if (result.kind !== 'set')
        return result;
    return { kind: 'set', text: text.slice(0, block.from) + result.text + text.slice(block.to) };
}
function setInYaml(yaml, key, { value, eol }) {
    const document = (0,yaml_dist/* parseDocument */.Tp)(yaml);
    const [error] = document.errors;
    if (error !== undefined)
        return refuse(`the front matter is not YAML: ${error.message.split('\n', 1)[0]}`);
    const { contents } = document;
    if (contents !== null && !(0,yaml_dist/* isMap */.jh)(contents))
        return refuse('the front matter is no list of `key: value` lines');
    const keys = key.split('.');
    const splice = contents === null
        ? { from: yaml.length, to: yaml.length, text: blockLines(keys, { value, indent: 0, eol }), path: keys }
        : spliceInto({ yaml, eol, value }, contents, keys);
    if ('reason' in splice)
        return refuse(splice.reason);
    if (document.getIn(splice.path) === value)
        return { kind: 'same' };
    const changed = yaml.slice(0, splice.from) + splice.text + yaml.slice(splice.to);
    // Whatever YAML was there: what comes out says the same but for the one key, or nothing is changed.
    return saysTheSame(changed, withValue(document.toJS(), splice.path, value))
        ? { kind: 'set', text: changed }
        : refuse(`\`${key}\` cannot be set without changing more: write it by hand once`);
}
function withValue(data, [key = '', ...rest], value) {
    const map = Object(data);
    return { ...map, [key]: rest.length === 0 ? value : withValue(Reflect.get(map, key), rest, value) };
}
function saysTheSame(yaml, wanted) {
    const document = (0,yaml_dist/* parseDocument */.Tp)(yaml);
    return document.errors.length === 0 && (0,external_node_util_.isDeepStrictEqual)(document.toJS(), wanted);
}
function refuse(reason) {
    return { kind: 'refused', reason };
}

;// CONCATENATED MODULE: ./lib/publish/front-matter/pages.js





/** The pages to change: each Markdown file that asked for an image, with its first image. Problems are unfilled templates. */
function planFrontMatter(illustrations, options) {
    const pages = new Map();
    const problems = [];
    for (const { spec, file } of options.settings.length === 0 ? [] : illustrations) {
        const { source, frontMatter } = spec;
        if (source === undefined || frontMatter === undefined || pages.has(source.file))
            continue;
        const view = viewOf(spec, file, options);
        const values = options.settings.flatMap(({ key, template }) => {
            const filled = fillTemplate(template, view);
            if (filled.ok)
                return [{ key, value: filledValue(template, filled.text) }];
            const list = filled.problems.join('; ');
            problems.push({ message: `Input \`set-front-matter\`: the template of \`${key}\` ${list}`, source });
            return [];
        });
        pages.set(source.file, { path: source.file, values });
    }
    return { pages: [...pages.values()], problems };
}
/**
 * Tries the templates and the pages as they are, before anything is paid for. Returns what is wrong with them.
 * Throws what the disk meets.
 */
async function checkFrontMatter(specs, options) {
    // A stand-in: the real extension and size are not known yet.
    const illustrations = specs.map((spec) => ({ spec, file: { path: `${spec.stem}.png`, width: 1, height: 1 } }));
    const { pages, problems } = planFrontMatter(illustrations, options);
    const lists = await Promise.all(pages.map(async ({ path: page, values }) => changePage(await readPage(options.workspace, page), page, values).problems));
    return [...problems, ...lists.flat()];
}
/** Writes the pages on disk that change. Returns what could not be set. */
async function writePages(pages, workspace) {
    const problems = [];
    for (const { path: page, values } of pages) {
        const before = await readPage(workspace, page);
        const after = changePage(before, page, values);
        problems.push(...after.problems);
        if (after.text === undefined || after.text === before)
            continue;
        await (0,external_node_fs_promises_.writeFile)(external_node_path_.join(workspace, page), after.text);
    }
    return problems;
}
/** The pages as edits of a commit: made to the text that the branch has. A page that it does not have is passed over. */
function pageEdits(pages, toRepository) {
    return pages.flatMap(({ path: page, values }) => {
        const inside = toRepository(page);
        return inside === undefined ? [] : [{ path: inside, edit: (current) => changePage(current, page, values).text }];
    });
}
function changePage(before, page, values) {
    const problems = [];
    let text = before;
    for (const { key, value } of text === undefined ? [] : values) {
        const result = setFrontMatter(text ?? '', key, value);
        if (result.kind === 'set')
            text = result.text;
        if (result.kind !== 'refused')
            continue;
        const source = { file: page, line: 1, column: 1 };
        problems.push({ message: `Input \`set-front-matter\`: \`${key}\` cannot be set: ${result.reason}`, source });
    }
    return { text, problems };
}
/** The page's text; `undefined` where it is no UTF-8, so that not one of its bytes is touched. */
async function readPage(workspace, page) {
    const bytes = await (0,external_node_fs_promises_.readFile)(external_node_path_.join(workspace, page));
    return (0,external_node_buffer_.isUtf8)(bytes) ? bytes.toString('utf8') : undefined;
}
/** What templates know: the image's own names go before those of the page. */
function viewOf(spec, file, { workingDirectory, toRepository }) {
    const folder = external_node_path_.posix.dirname(spec.source?.file ?? '');
    return {
        ...spec.frontMatter,
        id: spec.id,
        alt: spec.alt,
        file: external_node_path_.posix.basename(file.path),
        path: toRepository(file.path) ?? file.path,
        dir: external_node_path_.posix.relative(workingDirectory, folder) || '.',
        width: file.width,
        height: file.height,
    };
}
/** `{{width}}` or `{{height}}` alone is a number. */
function filledValue(template, text) {
    return /^\{\{\s*(width|height)\s*\}\}$/.test(template.trim()) ? Number(text) : text;
}

;// CONCATENATED MODULE: ./lib/publish/github/client.js
/** GitHub allows 80 content-creating requests a minute (FIELD-NOTES E); the rest is left to the workflow's other steps. */
const WRITES_A_MINUTE = 60;
/** Longer pauses are not waited for, in seconds: the images are in the artifact, and the runner is paid by the minute. */
const LONGEST_PAUSE = 15 * 60;
/** How often a request that met a rate limit is sent again. */
const LIMIT_RETRIES = 4;
/** `owner/name` in two words. */
function repositoryOf(fullName) {
    const [owner = '', repo = ''] = fullName.split('/');
    return { owner, repo };
}
/**
 * Opens a client, loading the library only now. Proxy variables are honoured; 5xx and broken connections are tried
 * again after 1, 4 and 9 s, rate limits after as long as GitHub asks for.
 */
async function openGitHub({ token, apiUrl, log, secondMs = 1000 }) {
    const [{ getOctokit }, { retry }, { throttling }, { default: Bottleneck }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(555), __webpack_require__.e(351)]).then(__webpack_require__.bind(__webpack_require__, 61351)),
        Promise.all(/* import() */[__webpack_require__.e(251), __webpack_require__.e(735)]).then(__webpack_require__.bind(__webpack_require__, 49735)),
        Promise.all(/* import() */[__webpack_require__.e(251), __webpack_require__.e(856)]).then(__webpack_require__.bind(__webpack_require__, 86856)),
        __webpack_require__.e(/* import() */ 203).then(__webpack_require__.t.bind(__webpack_require__, 62203, 19)),
    ]);
    const onLimit = (kind) => (seconds, request, _, tries) => {
        const again = tries < LIMIT_RETRIES && seconds <= LONGEST_PAUSE;
        const next = again ? `trying again in ${seconds} s` : `not waiting ${seconds} s for it`;
        log(`GitHub's ${kind} rate limit at ${request.method} ${request.url}: ${next}`);
        return again;
    };
    const writes = {
        reservoir: WRITES_A_MINUTE,
        reservoirRefreshAmount: WRITES_A_MINUTE,
        reservoirRefreshInterval: 60_000,
    };
    return getOctokit(token, {
        baseUrl: apiUrl,
        userAgent: 'gpt-image-action',
        log: { debug: () => undefined, info: () => undefined, warn: log, error: log },
        // A limit is the throttling plugin's to wait for; the others mean the same at every try.
        retry: { doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451], retryAfterBaseValue: secondMs },
        throttle: {
            onRateLimit: onLimit('primary'),
            onSecondaryRateLimit: onLimit('secondary'),
            retryAfterBaseValue: secondMs,
            // The plugin's own pace is a write a second, which for a handful of images is a wait for nothing.
            write: new Bottleneck.Group(writes),
            notifications: new Bottleneck.Group(),
        },
    }, retry, throttling);
}

;// CONCATENATED MODULE: ./lib/publish/github/git-data.js

/** Entries a request to make a tree (FIELD-NOTES E). */
const TREE_CHUNK = 100;
/** GitHub's Git data API for one repository. Methods throw the client's errors. What never changes is asked for once. */
class GitData {
    client;
    repository;
    #trees = new Map();
    #texts = new Map();
    constructor(client, repository) {
        this.client = client;
        this.repository = repository;
    }
    /** The newest commit of a branch; `undefined` where there is no such branch, or no commit at all. */
    async head(branch) {
        try {
            const { data } = await this.client.rest.git.getRef({ ...this.repository, ref: `heads/${branch}` });
            return await this.commit(data.object.sha);
        }
        catch (error) {
            // 409: “Git Repository is empty.”
            if (isAnswer(error, 404) || isAnswer(error, 409))
                return undefined;
            throw error;
        }
    }
    async commit(sha) {
        const { data } = await this.client.rest.git.getCommit({ ...this.repository, commit_sha: sha });
        return { sha: data.sha, tree: data.tree.sha };
    }
    /** The entries of one directory by name. */
    directory(tree) {
        return remember(this.#trees, tree, async () => {
            const { data } = await this.client.rest.git.getTree({ ...this.repository, tree_sha: tree });
            return new Map(data.tree.map(({ path, mode, type, sha, size }) => [path, { mode, type, sha, size }]));
        });
    }
    /** What stands at `path` below a tree; `undefined` where nothing does. */
    async entry(tree, path) {
        const [name = '', ...rest] = path.split('/');
        const found = (await this.directory(tree)).get(name);
        if (rest.length === 0 || found === undefined)
            return found;
        return found.type === 'tree' ? this.entry(found.sha, rest.join('/')) : undefined;
    }
    blob(sha) {
        return remember(this.#texts, sha, async () => {
            const { data } = await this.client.rest.git.getBlob({ ...this.repository, file_sha: sha });
            return Buffer.from(data.content, 'base64');
        });
    }
    /** The text of the file at `path` below a tree; `undefined` where there is none. */
    async text(tree, path) {
        const entry = await this.entry(tree, path);
        return entry?.type === 'blob' ? (await this.blob(entry.sha)).toString('utf8') : undefined;
    }
    /** A tree with changes; returns its SHA. */
    async writeTree(base, changes) {
        let tree = base;
        for (let start = 0; start < changes.length; start += TREE_CHUNK) {
            const chunk = changes.slice(start, start + TREE_CHUNK).map(treeItem);
            const { data } = await this.client.rest.git.createTree({ ...this.repository, base_tree: tree, tree: chunk });
            tree = data.sha;
        }
        return tree;
    }
    /** A commit without author and committer: GitHub then signs it for the token's owner (FIELD-NOTES E). */
    async writeCommit({ message, tree, parents }) {
        const { data } = await this.client.rest.git.createCommit({
            ...this.repository,
            message,
            tree,
            parents: [...parents],
        });
        return data.sha;
    }
    /** Moves a branch on, never back: `raced` when it is no longer where the commit's parent is. */
    async moveBranch(branch, sha) {
        try {
            await this.client.rest.git.updateRef({ ...this.repository, ref: `heads/${branch}`, sha, force: false });
            return 'moved';
        }
        catch (error) {
            if (isAnswer(error, 422, /not a fast.?forward/i) || isAnswer(error, 409))
                return 'raced';
            throw error;
        }
    }
    /** Makes a branch: `raced` when it is there already. */
    async makeBranch(branch, sha) {
        try {
            await this.client.rest.git.createRef({ ...this.repository, ref: `refs/heads/${branch}`, sha });
            return 'moved';
        }
        catch (error) {
            if (isAnswer(error, 422, /already exists/i))
                return 'raced';
            throw error;
        }
    }
    /** How `head` stands to `base`: commits it lacks, and where the two parted; `undefined` where they have nothing in common. */
    async compare(base, head) {
        const basehead = `${base}...${head}`;
        const compared = this.client.rest.repos.compareCommitsWithBasehead({ ...this.repository, basehead, per_page: 1 });
        const answer = await orMissing(compared, undefined);
        if (answer === undefined)
            return undefined;
        const { behind_by, ahead_by, merge_base_commit } = answer.data;
        return { behind: behind_by, ahead: ahead_by, parted: await this.commit(merge_base_commit.sha) };
    }
}
function treeItem({ path, mode, content }) {
    const common = { path, mode: fileMode(mode), type: 'blob' };
    if (content === undefined)
        return { ...common, sha: null };
    return 'sha' in content ? { ...common, sha: content.sha } : { ...common, content: content.text };
}
/** Only files are ever written. */
function fileMode(mode) {
    return mode === '100755' || mode === '120000' ? mode : '100644';
}
/** What is asked for at the same time is asked for once; what failed is asked for again. */
function remember(known, key, ask) {
    const asked = known.get(key) ?? ask();
    known.set(key, asked);
    asked.catch(() => known.delete(key));
    return asked;
}

;// CONCATENATED MODULE: ./lib/publish/destination.js












/** Finds the destination, and asks GitHub whether it can be written to. @throws InvalidInputError saying what to set */
async function findDestination(settings, specs, log) {
    const { workspace, workingDirectory, commit, github, githubToken: token, plan } = settings;
    const toRepository = repositoryPaths(workspace, workingDirectory);
    const targets = findTargets(settings);
    for (const target of [targets.commit, targets.comment])
        if (target.kind === 'fallback')
            log(target.notice);
    const pages = { settings: commit.frontMatter, workspace, workingDirectory, toRepository };
    const problems = await checkFrontMatter(specs, pages);
    if (problems.length > 0)
        throw new runtime_problem/* InvalidInputError */.oC(problems);
    const isOnline = [targets.commit, targets.comment].some(({ kind }) => kind === 'push' || kind === 'pull-request');
    if (plan.dryRun || !isOnline)
        return { targets, toRepository };
    const client = await openGitHub({ token, apiUrl: github.apiUrl, log });
    const git = new GitData(client, repositoryOf(github.repository));
    await preflight_checkTarget(git, targets.commit);
    return { targets, toRepository, git };
}
/**
 * Reads what there is already. On its way to a pull request, what waits on that branch counts (else a daily job would pay
 * daily until somebody merges). On its way to a branch, what that holds counts beside the disk: a job that is run again
 * checks out a commit from before its first attempt.
 * @throws InvalidInputError for a damaged lock
 */
async function readStanding(settings, { targets, toRepository, git }, specs) {
    const { workspace, outputDir } = settings;
    const lockPath = external_node_path_.posix.join(outputDir, LOCK_NAME);
    const disk = { lock: await readLock(workspace, lockPath), files: diskFiles(workspace) };
    const { commit: target } = targets;
    if (git === undefined || target.kind === 'off' || target.kind === 'fallback')
        return disk;
    const branch = await readBranch({ git, target, lock: lockPath, toRepository });
    const files = withTooLarge(layeredFiles([disk.files, branch.files]));
    return { lock: target.kind === 'pull-request' ? branch.lock : wantedEntries(specs, disk.lock, branch.lock), files };
}
/** Both locks as one: of two entries for one image the disk's, unless only the branch's is for the request that is wanted. */
function wantedEntries(specs, disk, branch) {
    const fingerprints = new Map(specs.map(({ id, fingerprint }) => [id, fingerprint]));
    const fromBranch = Object.entries(branch.images).filter(([id, entry]) => {
        const ours = entryOf(disk, id);
        return ours === undefined || (entry.fingerprint === fingerprints.get(id) && ours.fingerprint !== entry.fingerprint);
    });
    return lockOf([...Object.entries(disk.images), ...fromBranch]);
}
/** An image that no commit can hold is in the artifact of the run that made it: its absence is no reason to pay again. */
function withTooLarge(files) {
    return {
        ...files,
        check: async (file) => {
            const found = await files.check(file);
            return found === 'absent' && file.bytes > LARGEST_BLOB ? 'same' : found;
        },
    };
}

;// CONCATENATED MODULE: ./lib/publish/publication.js
const NOTHING_PUBLISHED = { published: {}, notes: [], failures: [] };

;// CONCATENATED MODULE: ./lib/publish/artifact/names.js

/** FIELD-NOTES D: what no artifact may hold in the paths inside it. */
const FORBIDDEN = /[":<>|*?\r\n]/g;
/** In UTF-8; file systems take names of 255 bytes, and a suffix is still to come. */
const LONGEST_STEM_BYTES = 180;
/** The artifact's name as a matrix leg uses it: with `-<i>-of-<n>`, so that no two legs ask for one name. */
function artifactName(name, shard) {
    return `${name}${shardSuffix(shard)}`;
}
/** A path for inside an archive: what artifacts forbid becomes `-`. */
function archivePath(file) {
    return file.replace(FORBIDDEN, '-');
}
/** The name of a file that is an artifact of its own: its path with `--` for `/`, and the shard before the extension. */
function singleName(file, shard) {
    const flat = archivePath(file.replaceAll('/', '--').replaceAll('\\', '-'));
    const { name, ext } = external_node_path_.posix.parse(flat);
    return `${endOfName(name)}${shardSuffix(shard)}${ext}`;
}
/** `name`, or `name-2`, `name-3`, … (before the extension) where that is taken; remembers it. Case makes no difference. */
function freeName(name, taken) {
    const { dir, name: stem, ext } = external_node_path_.posix.parse(name);
    for (let number = 1;; number += 1) {
        const candidate = number === 1 ? name : external_node_path_.posix.join(dir, `${stem}-${number}${ext}`);
        const key = candidate.toLowerCase();
        if (taken.has(key))
            continue;
        taken.add(key);
        return candidate;
    }
}
function shardSuffix(shard) {
    return shard === undefined ? '' : `-${shard.index}-of-${shard.count}`;
}
/** The end of a long name, which tells more than its beginning; whole code points of at most 4 bytes each. */
function endOfName(stem) {
    if (Buffer.byteLength(stem) <= LONGEST_STEM_BYTES)
        return stem;
    return [...stem].slice(-LONGEST_STEM_BYTES / 4).join('');
}

;// CONCATENATED MODULE: ./lib/publish/artifact/upload.js






/** A job may have 500 artifacts (FIELD-NOTES D); the archive, the gallery and checkpoints need some of them. */
const SINGLES_LIMIT = 450;
/** Uploads at a time: enough to hide the latency of three small requests each. */
const CONCURRENCY = 4;
/** How often a name taken by another job is followed by the next number. */
const NAME_TRIES = 20;
/** Uploads the images and what goes along with them. Never throws: what went wrong, and what to do, is in the result. */
async function uploadImages(options) {
    const { settings, shard, files, extras, temp } = options;
    if (settings.name === '')
        return { kind: 'none', reason: '`artifact-name` is empty' };
    if (files.length + extras.length === 0)
        return { kind: 'none', reason: 'there is nothing to upload' };
    const name = artifactName(settings.name, shard);
    try {
        return await withStaging(temp, async (staging) => {
            if (settings.layout === 'zip')
                return { kind: 'uploaded', singles: [], ...(await zip(options, staging, files)) };
            const alone = await uploadSingles(options, staging);
            const archive = alone.rest.length + extras.length > 0 ? await zip(options, staging, alone.rest) : alone.first;
            if (archive === undefined)
                return { kind: 'none', reason: 'there is nothing to upload' };
            return { kind: 'uploaded', singles: alone.singles, ...archive };
        });
    }
    catch (error) {
        return notUploaded(error, name);
    }
}
/** Uploads one file unzipped, such as the gallery. Never throws. */
async function uploadFile(options) {
    try {
        const uploaded = await withStaging(options.temp, (staging) => folded(options.name, () => uploadSingle(options, { staging, taken: new Set() })));
        return { kind: 'uploaded', singles: [], ...uploaded };
    }
    catch (error) {
        return notUploaded(error, options.name);
    }
}
/** One archive: the images at their paths in the workspace, the extras at its top. */
async function zip(options, staging, images) {
    const { settings, shard, run, workspace, extras, log } = options;
    const taken = new Set();
    const entries = [...extras, ...images.map((file) => ({ path: external_node_path_.join(workspace, file), name: file }))];
    const files = [];
    for (const { path: source, name } of entries) {
        try {
            files.push(await staging.add(source, external_node_path_.posix.join('zip', freeName(archivePath(name), taken))));
        }
        catch (error) {
            log(`\`${name}\` is left out of the artifact: ${String(error)}`);
        }
    }
    const name = artifactName(settings.name, shard);
    const root = external_node_path_.join(staging.root, 'zip');
    const zipOptions = { ...retention(settings), compressionLevel: settings.compressionLevel };
    return folded(name, () => upload(run, { name, files, root, options: zipOptions, overwrite: settings.overwrite }));
}
/** The library tells a lot; folded away, it leaves the log to what people came for. */
function folded(what, work) {
    return (0,core/* group */.Os)(`Upload of the artifact ${what}`, work);
}
/** Uploads each image on its own; what could not be is left to the archive. */
async function uploadSingles(options, staging) {
    const { files, workspace, log, singlesLimit = SINGLES_LIMIT } = options;
    const singles = new Map();
    const place = { staging, taken: new Set() };
    const queue = new dist/* default */.Ay({ concurrency: CONCURRENCY });
    // Told afterwards, so that it is not folded away.
    const said = [];
    const uploadOne = async (file) => {
        try {
            singles.set(file, await uploadSingle({ ...options, path: external_node_path_.join(workspace, file), name: file }, place));
        }
        catch (error) {
            // The next ones would fail for the same reason, each after minutes of retries.
            queue.clear();
            said.push(`\`${file}\` goes into the archive: ${notUploaded(error, file).message}`);
        }
    };
    await folded('of each image', async () => {
        for (const file of files.slice(0, singlesLimit))
            void queue.add(() => uploadOne(file));
        await queue.onIdle();
    });
    if (files.length > singlesLimit) {
        said.push(`A job may have 500 artifacts: ${singlesLimit} images are artifacts of their own, the rest is in the archive.`);
    }
    for (const line of said)
        log(line);
    return {
        first: files.map((file) => singles.get(file)).find((uploaded) => uploaded !== undefined),
        rest: files.filter((file) => !singles.has(file)),
        singles: files.flatMap((file) => {
            const uploaded = singles.get(file);
            return uploaded === undefined ? [] : [{ path: file, url: uploaded.url }];
        }),
    };
}
/** One file unzipped, under the next number where another job has taken the name. */
async function uploadSingle({ settings, shard, run, path: source, name }, { staging, taken }) {
    const wanted = singleName(name, shard);
    for (let tries = 1;; tries += 1) {
        const free = freeName(wanted, taken);
        const file = await staging.add(source, free);
        const options = { ...retention(settings), skipArchive: true };
        try {
            return await upload(run, {
                name: free,
                files: [file],
                root: staging.root,
                options,
                overwrite: settings.overwrite,
            });
        }
        catch (error) {
            if (!isNameTaken(error) || tries === NAME_TRIES)
                throw error;
        }
    }
}
function retention({ retentionDays }) {
    return retentionDays === undefined ? {} : { retentionDays };
}

;// CONCATENATED MODULE: ./lib/publish/artifact/publish-artifact.js


/** Uploads the images of this run, and the gallery on its own. Never throws. */
async function publishArtifact({ settings, made, renderers, log }) {
    const { artifact, workspace, temp, github: run, plan } = settings;
    if (made.length === 0 || artifact.name === '')
        return NOTHING_PUBLISHED;
    const { extras, gallery } = await renderers.papers();
    const common = { settings: artifact, run, shard: plan.shard, temp };
    const images = await uploadImages({ ...common, workspace, files: made.map(({ path }) => path), extras, log });
    switch (images.kind) {
        case 'none':
            return NOTHING_PUBLISHED;
        case 'unsupported':
            return { published: {}, notes: [images.message], failures: [] };
        case 'failed':
            return { published: {}, notes: [], failures: [images.message] };
        case 'uploaded': {
            const { id, url, digest } = images;
            const page = await uploadFile({ ...common, path: gallery, name: `${artifact.name}.html` });
            return {
                published: { artifact: { id, url, digest }, ...(page.kind === 'uploaded' && { galleryUrl: page.url }) },
                notes: page.kind === 'uploaded' ? [] : [page.message],
                failures: [],
            };
        }
    }
}

;// CONCATENATED MODULE: ./lib/publish/pull-request/labels-and-reviewers.js

/**
 * Adds labels, assignees and reviewers to a pull request. Returns a warning for each kind that GitHub refused: none of
 * them is worth failing for. Never throws.
 */
async function decorate({ client, repository }, number, extras) {
    const { rest } = client;
    const issue = { ...repository, issue_number: number };
    const teams = extras.reviewers.flatMap((reviewer) => teamOf(reviewer) ?? []);
    const people = extras.reviewers.filter((reviewer) => teamOf(reviewer) === undefined);
    const review = { ...repository, pull_number: number };
    const steps = [
        ['labels', extras.labels, (labels) => rest.issues.addLabels({ ...issue, labels })],
        ['assignees', extras.assignees, (assignees) => rest.issues.addAssignees({ ...issue, assignees })],
        ['reviewers', people, (reviewers) => rest.pulls.requestReviewers({ ...review, reviewers })],
        ['team reviewers', teams, (team_reviewers) => rest.pulls.requestReviewers({ ...review, team_reviewers })],
    ];
    const warnings = [];
    for (const [what, names, add] of steps) {
        if (names.length === 0)
            continue;
        try {
            await add([...names]);
        }
        catch (error) {
            const { message, advice } = refusalOf(error, 'pull-requests');
            warnings.push(`The pull request is without its ${what} (${names.join(', ')}): ${message}. ${advice}`);
        }
    }
    return warnings;
}
/** The team's slug of `org/team` or `team:name`; `undefined` for a person. */
function teamOf(reviewer) {
    return /^(?:team:|[^/]+\/)(.+)$/.exec(reviewer)?.[1];
}

;// CONCATENATED MODULE: ./lib/publish/github/diff-trees.js
/** The files that differ between two trees; directories that are alike are not looked into. Throws the client's errors. */
async function diffTrees(git, before, after, folder = '') {
    const [old, now] = await Promise.all([entries(git, before), entries(git, after)]);
    const names = [...new Set([...old.keys(), ...now.keys()])];
    const lists = await Promise.all(names.map(async (name) => {
        const [was, is] = [old.get(name), now.get(name)];
        if (was?.sha === is?.sha && was?.mode === is?.mode)
            return [];
        const path = folder + name;
        const [oldTree, newTree] = [tree(was), tree(is)];
        const below = (oldTree ?? newTree) ? await diffTrees(git, oldTree, newTree, `${path}/`) : [];
        const [oldFile, newFile] = [file(was), file(is)];
        return (oldFile ?? newFile) ? [...below, { path, before: oldFile, after: newFile }] : below;
    }));
    return lists.flat();
}
async function entries(git, sha) {
    return sha === undefined ? new Map() : git.directory(sha);
}
function tree(entry) {
    return entry?.type === 'tree' ? entry.sha : undefined;
}
function file(entry) {
    return entry?.type === 'blob' ? entry : undefined;
}

;// CONCATENATED MODULE: ./lib/publish/pull-request/pull-base.js




/**
 * What the next commit of a pull request stands on: the branch, brought up to date with its base; or the base, where
 * there is nothing on offer. The branch is never forced: a stale one is gone on with by a merge that holds the base's
 * files alone, so that whatever anybody pushed stays in its history.
 * Throws the client's errors.
 */
async function pullGround(git, target, edits) {
    const { base, head, isLive } = await findPullBranch(git, target);
    if (base === undefined)
        return missingBranch(target.base, 'base');
    const move = (sha) => git.moveBranch(target.branch, sha);
    if (head === undefined) {
        const make = (sha) => git.makeBranch(target.branch, sha);
        return { kind: 'ground', tree: base.tree, parents: [base.sha], settled: base, move: make };
    }
    const compared = await git.compare(base.sha, head.sha);
    if (isLive && compared !== undefined) {
        if (compared.behind === 0)
            return { kind: 'ground', tree: head.tree, parents: [head.sha], settled: head, move };
        const merged = await mergeBase(git, target, base);
        if (merged !== undefined)
            return { kind: 'ground', tree: merged.tree, parents: [merged.sha], settled: merged, move };
        const tree = await rebuild(git, { common: compared.parted, base, head }, edits);
        return { kind: 'ground', tree, parents: [head.sha, base.sha], move };
    }
    const parents = compared?.ahead === 0 ? [base.sha] : [head.sha, base.sha];
    return { kind: 'ground', tree: base.tree, parents, settled: base, move };
}
/** Has GitHub merge the base into the branch, as its “Update branch” button does; `undefined` where the two conflict. */
async function mergeBase(git, { branch }, base) {
    try {
        await git.client.rest.repos.merge({ ...git.repository, base: branch, head: base.sha });
        return await git.head(branch);
    }
    catch (error) {
        if (isAnswer(error, 409))
            return undefined;
        throw error;
    }
}
/** The base's tree with all that the branch changed. Where both changed a file: its merge, else the branch's side. */
async function rebuild(git, { common, base, head }, edits) {
    const changes = [];
    for (const { path, before, after } of await diffTrees(git, common.tree, head.tree)) {
        const there = await git.entry(base.tree, path);
        if (there?.sha === after?.sha)
            continue;
        const edit = edits.find((candidate) => candidate.path === path);
        if (there?.sha !== before?.sha && edit !== undefined) {
            const sides = await Promise.all([common, base, head].map(({ tree }) => git.text(tree, path)));
            const text = edit.merge?.(sides[0], sides[1], sides[2]);
            // Without a merge the base's text stays, and the edit is made to it anew.
            if (text !== undefined)
                changes.push({ path, mode: after?.mode ?? '100644', content: { text } });
        }
        else {
            changes.push({ path, mode: after?.mode ?? there?.mode ?? '', content: after && { sha: after.sha } });
        }
    }
    return git.writeTree(base.tree, changes);
}

;// CONCATENATED MODULE: ./lib/publish/pull-request/pull-request.js





/** GitHub takes 65,536 characters of body. */
const LONGEST_BODY = 65_000;
/** How often a branch that GitHub does not know yet is offered again. */
const NODE_RETRIES = 3;
/**
 * Commits to the branch of the one pull request and opens or updates that; a merged or closed one is followed by a new
 * one. Never throws: what GitHub refuses is in the result.
 */
async function publishPullRequest(options) {
    const { git, branch, base, changes } = options;
    const target = { branch, base };
    const seen = new Set();
    const result = await commitOn(options, async () => {
        seen.add((await git.head(branch))?.sha);
        return pullGround(git, target, changes.edits);
    });
    if (result.kind === 'refused')
        return result;
    const { sha, tooLarge } = result;
    try {
        const { pull, isLive } = await findPullBranch(git, target);
        if (result.kind === 'unchanged' && !isLive)
            return { kind: 'unchanged', tooLarge };
        if (pull !== undefined && seen.has(sha))
            return finished(pull, 'none', { sha, tooLarge, warnings: [] });
        return await offer({ ...options, sha, tooLarge }, pull);
    }
    catch (error) {
        return { ...refusalOf(error, 'pull-requests'), sha };
    }
}
async function offer(offer, open) {
    const { settings, message, renderBody, sha, tooLarge } = offer;
    const title = settings.title ?? message.split('\n', 1)[0] ?? message;
    const body = (settings.body ?? renderBody(sha)).slice(0, LONGEST_BODY);
    if (open !== undefined)
        return update(offer, open, { title, body });
    const warnings = [];
    const made = await create(offer, { title, body }, warnings);
    if (made === 'exists') {
        const other = await findOpenPull(offer.git, offer);
        if (other !== undefined)
            return update(offer, other, { title, body });
        return { kind: 'unchanged', tooLarge };
    }
    if (made === 'no-commits')
        return { kind: 'unchanged', tooLarge };
    warnings.push(...(await decorate(offer.git, made.number, settings)));
    return finished(made, 'created', { sha, tooLarge, warnings });
}
async function update(offer, pull, words) {
    const { git, settings, sha, tooLarge } = offer;
    await git.client.rest.pulls.update({ ...git.repository, pull_number: pull.number, ...words });
    // Reviewers were asked when it was opened; asking them again at every update would be noise.
    const warnings = await decorate(git, pull.number, { ...settings, reviewers: [] });
    return finished(pull, 'updated', { sha, tooLarge, warnings });
}
async function create(offer, words, warnings) {
    const { git, branch, base, clock, signal } = offer;
    let { draft } = offer.settings;
    for (let retries = 1;; retries += 1) {
        try {
            const { data } = await git.client.rest.pulls.create({ ...git.repository, ...words, head: branch, base, draft });
            return toPull(data);
        }
        catch (error) {
            const end = pull_request_endOf(error);
            if (end !== undefined)
                return end;
            if (draft && isAnswer(error, 422, /draft/i)) {
                draft = false;
                warnings.push('This repository has no draft pull requests: the pull request is open for review');
                continue;
            }
            // GitHub's servers do not all know a new branch at once.
            if (!isAnswer(error, 422, /Could not resolve to a node/i) || retries > NODE_RETRIES)
                throw error;
            await clock.sleep(1000 * 2 ** retries, signal);
        }
    }
}
function pull_request_endOf(error) {
    if (isAnswer(error, 422, /already exists/i))
        return 'exists';
    return isAnswer(error, 422, /No commits between/i) ? 'no-commits' : undefined;
}
function finished({ number, url }, operation, rest) {
    return { kind: 'pull-request', number, url, operation, ...rest };
}

;// CONCATENATED MODULE: ./lib/publish/commit/repository-changes.js





/** What a run did, as changes of the repository: what lies outside it is left out. */
function changesOf({ workspace, toRepository, files, moves, deletes, lock, pages }) {
    const lockPath = toRepository(lock.path);
    return {
        writes: files.flatMap((file) => {
            const inside = toRepository(file);
            return inside === undefined ? [] : [{ path: inside, source: external_node_path_.join(workspace, file) }];
        }),
        copies: moves.flatMap((move) => {
            const [from, to] = [toRepository(move.from), toRepository(move.to)];
            return from === undefined || to === undefined ? [] : [{ from, to }];
        }),
        deletes: deletes.flatMap((file) => toRepository(file) ?? []),
        edits: [
            ...(lockPath === undefined ? [] : [lockEdit({ ...lock, path: lockPath })]),
            ...pageEdits(pages, toRepository),
        ],
    };
}
/** Puts what this run changed in the lock into the one that the branch has. Its functions throw an InvalidInputError for a damaged lock. */
function lockEdit({ path, before, after }) {
    const parse = (text) => (text === undefined ? EMPTY_LOCK : parseLock(text, path));
    const write = (lock, there) => {
        // No file is made for an empty lock.
        return there || Object.keys(lock.images).length > 0 ? serializeLock(lock) : undefined;
    };
    return {
        path,
        edit: (current) => write(mergeLocks(before, parse(current), after), current !== undefined),
        merge: (common, base, branch) => write(mergeLocks(parse(common), parse(base), parse(branch)), base !== undefined),
    };
}

;// CONCATENATED MODULE: ./lib/publish/commit/publish-commit.js










/**
 * Writes the front matter, and takes images, lock and pages to the branch or the pull request. What GitHub refuses is a
 * failure that says where the images are.
 */
async function publishCommit(options, artifact) {
    const { destination } = options;
    const { commit: target } = destination.targets;
    const { pages, problems } = await illustrate(options);
    const notes = [...problems, ...(target.kind === 'fallback' ? [target.notice] : [])];
    if (destination.git === undefined || target.kind === 'off' || target.kind === 'fallback') {
        return { ...NOTHING_PUBLISHED, notes };
    }
    // Many images take minutes, at the pace that GitHub asks for.
    const count = options.made.length;
    if (count > 0)
        options.log(`Committing ${count === 1 ? 'an image' : `${count} images`} to \`${target.branch}\` …`);
    const result = await commitTo(options, { git: destination.git, target, pages });
    const kept = count > 0 ? ` ${keptWhere(result, artifact)}` : '';
    return {
        ...result,
        notes: [...notes, ...result.notes],
        failures: result.failures.map((failure) => `${failure}.${kept}`),
    };
}
function keptWhere(commit, artifact) {
    if (commit.published.commitSha !== undefined)
        return 'The images are on its branch.';
    return artifact.published.artifact === undefined
        ? 'The images are in the workspace alone: an artifact would keep them, see `artifact-name`.'
        : 'The images are in the artifact.';
}
/** Writes into the pages on disk which image is theirs. */
async function illustrate({ settings, outcomes, destination }) {
    const { workspace, workingDirectory, commit } = settings;
    const { toRepository } = destination;
    const illustrations = outcomes.flatMap((outcome) => {
        const file = 'files' in outcome ? outcome.files[0] : undefined;
        return file === undefined ? [] : [{ spec: outcome.spec, file }];
    });
    const planned = planFrontMatter(illustrations, {
        settings: commit.frontMatter,
        workspace,
        workingDirectory,
        toRepository,
    });
    const unset = await writePages(planned.pages, workspace);
    return { pages: planned.pages, problems: [...planned.problems, ...unset].map(runtime_problem/* problemLine */.YK) };
}
async function commitTo(options, commission) {
    const { settings, cancelled: signal } = options;
    const { git, target, pages } = commission;
    const common = {
        git,
        branch: target.branch,
        changes: changesOfRun(options, pages),
        message: settings.commit.message,
        clock: systemClock,
        random: Math.random,
        signal,
    };
    return target.kind === 'push' ? push(options, common) : publish_commit_offer(options, common, target.base);
}
async function push(options, common) {
    const result = await commitFiles(common);
    switch (result.kind) {
        case 'refused':
            return refusal(`The images were not committed to \`${common.branch}\`: ${result.message}. ${result.advice}`);
        case 'unchanged':
            return { ...NOTHING_PUBLISHED, notes: tooLarge(result.tooLarge) };
        case 'committed': {
            const { rawUrl } = addressesAt(options, result.sha);
            return { published: { commitSha: result.sha }, notes: tooLarge(result.tooLarge), failures: [], rawUrl };
        }
    }
}
async function publish_commit_offer(options, common, base) {
    const { pullRequest: settings } = options.settings.commit;
    const renderBody = (sha) => options.renderers.pullRequestBody(addressesAt(options, sha));
    const result = await publishPullRequest({ ...common, base, settings, renderBody });
    switch (result.kind) {
        case 'refused': {
            const published = result.sha === undefined ? {} : { commitSha: result.sha };
            return { ...refusal(`There is no pull request: ${result.message}. ${result.advice}`), published };
        }
        case 'unchanged':
            return { ...NOTHING_PUBLISHED, notes: tooLarge(result.tooLarge) };
        case 'pull-request': {
            const { number, url, operation, sha, warnings } = result;
            const published = { commitSha: sha, pullRequest: { number, url, operation } };
            const { rawUrl } = addressesAt(options, sha);
            return { published, notes: [...tooLarge(result.tooLarge), ...warnings], failures: [], rawUrl };
        }
    }
}
function addressesAt({ settings: { github }, destination: { toRepository } }, sha) {
    return addressesOf({ github, sha, toRepository });
}
function refusal(failure) {
    return { published: {}, notes: [], failures: [failure] };
}
function tooLarge(files) {
    return files.map((file) => `\`${file}\` is too large for GitHub's API: it is in the artifact, not in the commit`);
}
/** What this run changes in the repository, and nothing else. */
function changesOfRun(options, pages) {
    const { settings, made, before, after, obsolete, moves, movedOnBranch, destination } = options;
    const { workspace, outputDir } = settings;
    const arrived = moves.flatMap(({ files }) => files.map(({ to }) => to));
    const onBranch = new Set(movedOnBranch.map(({ to }) => to));
    const left = moves.flatMap(({ files, keepSource }) => (keepSource ? [] : files.map(({ from }) => from)));
    return changesOf({
        workspace,
        toRepository: destination.toRepository,
        files: [...made.map((file) => file.path), ...arrived.filter((file) => !onBranch.has(file))],
        moves: movedOnBranch,
        deletes: [...left, ...obsolete.flatMap(({ files }) => files.map((file) => file.path))],
        lock: { path: external_node_path_.posix.join(outputDir, LOCK_NAME), before, after },
        pages,
    });
}

;// CONCATENATED MODULE: ./lib/publish/github/comment.js


/** Keeps the one comment on the pull request that triggered the run. What GitHub refuses is a note. Never throws. */
async function publishComment(options, images) {
    const { settings, destination, renderers } = options;
    const { comment: target } = destination.targets;
    if (target.kind === 'fallback')
        return { ...NOTHING_PUBLISHED, notes: [target.notice] };
    if (destination.git === undefined || target.kind === 'off')
        return NOTHING_PUBLISHED;
    const { workflow, job } = settings.github;
    const body = renderers.comment(images);
    const comment = { git: destination.git, number: target.number, key: `${workflow}-${job}`, body };
    const refusal = await keepComment(comment);
    if (refusal === undefined)
        return NOTHING_PUBLISHED;
    const note = `There is no comment on the pull request: ${refusal.message}. ${refusal.advice}`;
    return { ...NOTHING_PUBLISHED, notes: [note] };
}
/** Keeps one comment on a pull request, found again by a hidden marker. Returns what GitHub refuses. Never throws. */
async function keepComment({ git, number, key, body }) {
    const { client, repository } = git;
    const marker = `<!-- gpt-image-action:${key.replace(/[^\w.-]+/g, '-').replace(/-{2,}/g, '-')} -->`;
    const text = `${marker}\n${body}`;
    try {
        const old = await findComment(git, number, marker);
        if (old === undefined) {
            await client.rest.issues.createComment({ ...repository, issue_number: number, body: text });
        }
        else if (old.body !== text) {
            await client.rest.issues.updateComment({ ...repository, comment_id: old.id, body: text });
        }
        return undefined;
    }
    catch (error) {
        return refusalOf(error, 'pull-requests');
    }
}
/** The first comment that begins with the marker: people who quote it have a `>` before it. */
async function findComment({ client, repository }, number, marker) {
    const listing = client.rest.issues.listComments.endpoint.merge({
        ...repository,
        issue_number: number,
        per_page: 100,
    });
    for await (const { data } of client.paginate.iterator(listing)) {
        const found = data.find(({ body }) => body?.startsWith(marker));
        if (found !== undefined)
            return found;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/publish/publish.js




/** Takes the images of this run where the project wants them. Never throws: they are paid for, whatever goes wrong here. */
async function publish(options) {
    const artifact = await safely('The artifact', publishArtifact(options));
    const commit = await safely('The commit', publishCommit(options, artifact));
    const images = together(artifact, commit);
    return together(images, await safely('The comment', publishComment(options, images)));
}
/** What no part foresees, such as a full disk, costs that part alone. */
async function safely(what, work) {
    try {
        return await work;
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return { ...NOTHING_PUBLISHED, failures: [`${what} failed: ${reason}`] };
    }
}
/** Two publications as one. What failed for the artifact is only noted where a commit kept the images. */
function together(one, other) {
    const isKept = other.published.commitSha !== undefined;
    const { rawUrl = one.rawUrl } = other;
    return {
        published: { ...one.published, ...other.published },
        notes: [...one.notes, ...(isKept ? one.failures : []), ...other.notes],
        failures: [...(isKept ? [] : one.failures), ...other.failures],
        ...(rawUrl && { rawUrl }),
    };
}

// EXTERNAL MODULE: ./lib/report/report.js + 29 modules
var report_report = __webpack_require__(35873);
// EXTERNAL MODULE: ./lib/report/counts.js
var counts = __webpack_require__(35836);
;// CONCATENATED MODULE: ./lib/report/verdict.js

/** Why the step fails, in one line; `undefined` when it succeeds. `fail-on` speaks of images, not of publishing them. */
function failureOf({ outcomes, failOn, publishFailures }) {
    const wanted = outcomes.filter((outcome) => outcome.status !== 'unchanged' && isWanted(outcome));
    const missing = wanted.filter(({ status }) => status !== 'generated');
    const images = `${missing.length} of ${wanted.length} wanted images are missing (${(0,counts/* countWords */.rj)((0,counts/* countOutcomes */.XF)(missing))})`;
    const fails = failOn === 'any' ? missing.length > 0 : failOn === 'all' && wanted.length > 0 && missing.length === wanted.length;
    const reasons = [...(fails ? [images] : []), ...publishFailures];
    return reasons.length === 0 ? undefined : reasons.join('; ');
}
function isWanted(outcome) {
    return outcome.status !== 'skipped' || outcome.wanted;
}

;// CONCATENATED MODULE: ./lib/runtime/unless-cancelled.js
/**
 * What the work gives, or `otherwise` as soon as the job is cancelled: an upload cannot be aborted, only left alone.
 * Throws what the work throws before that.
 */
async function unlessCancelled(cancelled, work, otherwise) {
    if (cancelled.aborted)
        return otherwise;
    const { promise: left, resolve } = Promise.withResolvers();
    const leave = () => resolve(otherwise);
    cancelled.addEventListener('abort', leave, { once: true });
    return Promise.race([work(), left]).finally(() => cancelled.removeEventListener('abort', leave));
}

// EXTERNAL MODULE: ./lib/settings/read-settings.js + 2 modules
var read_settings = __webpack_require__(84073);
;// CONCATENATED MODULE: ./lib/main.js
























/** The step's story. Returns why the step fails, in one line; `undefined` when it succeeds. */
async function main(env, cancelled) {
    const report = (0,report_report/* openReport */.N)((0,read_settings/* readConsole */.M)(env));
    try {
        const failure = await run({ settings: (0,read_settings/* readSettings */.s)(env), report, cancelled, collectOnly: false });
        if (!cancelled.aborted)
            (0,core/* saveState */.LZ)('ended', 'true');
        return failure;
    }
    catch (error) {
        report.broken(error);
        if (!(error instanceof runtime_problem/* InvalidInputError */.oC))
            throw error;
        (0,core/* saveState */.LZ)('ended', 'true');
        return 'Nothing was made and nothing was paid for: see the errors above';
    }
}
/** From prompts to published images. Returns why the step fails. @throws InvalidInputError before anything is paid for. */
async function run(run) {
    const scene = await unlessCancelled(run.cancelled, () => setScene(run), undefined);
    if (scene === undefined)
        throw run.cancelled.reason;
    return run.settings.plan.dryRun ? dryRun(scene) : makeAndPublish(scene);
}
async function setScene(run) {
    const { settings, report } = run;
    const specs = await readPrompts(settings);
    const destination = await findDestination(settings, specs, report.log.info);
    return { ...run, specs, destination, standing: await readStanding(settings, destination, specs) };
}
/** Plans and tells; calls nothing, writes nothing but the report. */
async function dryRun(scene) {
    const { settings, report, specs } = scene;
    const plan = await planFor(scene, new Map());
    report.plan(plan, settings);
    const outcomes = outcomesInOrder(specs, { plan, made: new Map(), skipped: { reason: 'dry run', wanted: false } });
    report.end({ settings, outcomes, plan, ...NOTHING_PUBLISHED });
}
async function makeAndPublish(scene) {
    const { settings, report, cancelled, collectOnly } = scene;
    const journal = new Journal((0,step_key/* stepDirectory */.i)(settings));
    const checkpoints = openCheckpoints(settings, journal, report.log.warning);
    try {
        const isFirst = settings.github.runAttempt === 1 && !collectOnly;
        const kept = isFirst ? [] : await unlessCancelled(cancelled, () => checkpoints.earlier(), []);
        const earlier = journalState([...kept.flatMap(parseJournal), ...journal.earlier]);
        const wanted = await planFor(scene, earlier.tasks);
        const plan = collectOnly ? { ...wanted, make: wanted.make.filter(isOpen(earlier)) } : wanted;
        report.plan(collectOnly ? { ...plan, make: [] } : plan, settings);
        journal.carry(earlier);
        checkpoints.start();
        // Planning may have kept this thread busy: a cancel that came meanwhile is heard in these turns of the event loop.
        await (0,promises_.setImmediate)();
        await (0,promises_.setImmediate)();
        const made = await make(scene, { plan, journal, earlier });
        const publication = await unlessCancelled(cancelled, () => publishAll(scene, { plan, made, earlier }), NOTHING_PUBLISHED);
        if (publication.published.artifact !== undefined)
            journal.write({ type: 'uploaded' });
        const { outcomes } = made;
        const failure = failureOf({ outcomes, failOn: settings.failOn, publishFailures: publication.failures });
        // A step that failed or was cancelled is likely to be run again: with its journal the next attempt, on a machine
        // without its files, takes over what this one paid for.
        const isLeft = collectOnly || failure !== undefined || outcomes.some(isLeftToAdopt);
        await unlessCancelled(cancelled, () => checkpoints.finish(isLeft), undefined);
        report.end({ settings, outcomes, plan, ...publication });
        return failure;
    }
    finally {
        checkpoints.abandon();
        journal.close();
    }
}
async function make(scene, { plan, journal, earlier }) {
    const { settings, report, cancelled, specs, standing, collectOnly } = scene;
    const { workspace } = settings;
    const movedOnBranch = await moveFiles(workspace, plan.move);
    const work = { make: plan.make, adopt: plan.adopt, open: earlier.open, remake: !collectOnly };
    const made = await makeImages(work, {
        api: settings.api,
        settings: settings.generate,
        workspace,
        reservedStems: new Set(specs.map(({ stem }) => stem)),
        journal,
        cancelled,
        onProgress: report.log.onProgress,
        onExchange: report.log.debug,
    });
    const skipped = { reason: 'the job was cancelled', wanted: true };
    const outcomes = outcomesInOrder(specs, { plan, made, skipped });
    const lock = updateLock(standing.lock, outcomes, plan);
    writeLock(external_node_path_.join(workspace, settings.outputDir, LOCK_NAME), lock);
    const obsolete = obsoleteFiles({ prune: plan.prune, before: standing.lock, after: lock, outcomes });
    if (!cancelled.aborted)
        await pruneFiles(workspace, obsolete);
    return { outcomes, lock, obsolete, movedOnBranch };
}
function planFor({ settings, specs, standing }, adoptable) {
    return makePlan({ specs, ...standing, adoptable, settings: settings.plan, now: Date.now() });
}
function publishAll({ settings, report, destination, standing, cancelled }, { plan, made, earlier }) {
    const { outcomes, lock: after, obsolete, movedOnBranch } = made;
    // What an earlier attempt uploaded is in this artifact too; of another job's artifact that is not certain.
    const overwrite = settings.artifact.overwrite || earlier.uploaded;
    return publish({
        settings: { ...settings, artifact: { ...settings.artifact, overwrite } },
        destination,
        outcomes,
        made: filesOfThisRun(outcomes, earlier),
        before: standing.lock,
        after,
        obsolete,
        moves: plan.move,
        movedOnBranch,
        renderers: report.renderers(settings, outcomes),
        log: report.log.info,
        cancelled,
    });
}
/** Whether a request for the image was sent and nobody knows the answer: what post has to say of it. */
function isOpen({ open }) {
    return ({ spec }) => open.get(spec.id)?.fingerprint === spec.fingerprint;
}
/** The files this workflow run made: what an earlier attempt, or a main that post follows, could not publish any more is among them. */
function filesOfThisRun(outcomes, { tasks }) {
    const earlier = new Set([...tasks.values()].map(({ taskId }) => taskId));
    return outcomes.flatMap((outcome) => {
        const isEarlier = outcome.status === 'unchanged' && earlier.has(outcome.taskId ?? '');
        return outcome.status === 'generated' || isEarlier ? outcome.files : [];
    });
}
/** Whether the next attempt or run finds something of this image that is paid for, or may be. */
function isLeftToAdopt(outcome) {
    if (outcome.status === 'failed')
        return outcome.retrievable || outcome.error.charged === 'unknown';
    return outcome.status === 'pending';
}


/***/ }),

/***/ 73296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DO: () => (/* binding */ planWords),
/* harmony export */   IK: () => (/* binding */ reasonWords),
/* harmony export */   MN: () => (/* binding */ resolutionWords),
/* harmony export */   fb: () => (/* binding */ reasonCounts),
/* harmony export */   yz: () => (/* binding */ otherChanges)
/* harmony export */ });
const REASONS = {
    new: 'new',
    edited: 'edited',
    missing: 'missing',
    expired: 'expired',
    all: 'made again',
};
/** The plan in one line, not escaped: `5 to make (3 new, 2 edited), 1 to pick up (paid for by an earlier run), 12 unchanged`. */
function planWords({ make, adopt, keep, skip, prune, move, superseded }) {
    const moved = move.length === 0 ? '' : ` (${move.length} at another place)`;
    const parts = [
        make.length === 0 ? 'nothing to make' : `${make.length} to make (${reasonCounts(make)})`,
        ...counted(adopt.length, 'to pick up (paid for by an earlier run)'),
        ...counted(keep.length, `unchanged${moved}`),
        ...counted(skip.length, 'skipped'),
        ...counted(prune.length, 'to prune'),
        ...counted(superseded.length, 'no longer waited for'),
    ];
    return parts.join(', ');
}
/** Why an image is made, in words: `new`, `edited: prompt, resolution`. */
function reasonWords({ reason, changed }) {
    return changed.length === 0 ? REASONS[reason] : `${REASONS[reason]}: ${changed.join(', ')}`;
}
/** How many for each reason: `3 new, 2 edited`. */
function reasonCounts(make) {
    return [...tally(make.map(({ reason }) => REASONS[reason]))].map(([word, count]) => `${count} ${word}`).join(', ');
}
/** What will be paid for, by resolution: `1K 4, 2K 2`; `` where nothing is. */
function resolutionWords({ make }) {
    const counts = tally(make.map(({ spec }) => spec.parameters.resolution ?? 'resolution of the model'));
    return [...counts].map(([resolution, count]) => `${resolution} ${count}`).join(', ');
}
/** What happens besides making images, one line each, not escaped: tasks picked up or given up, files moved and deleted. */
function otherChanges({ adopt, move, prune, superseded }) {
    return [
        ...adopt.map(({ spec, taskId }) => `${spec.id}: task ${taskId} is picked up, paid for by an earlier run`),
        ...move.map(moveLine),
        ...prune.map(({ id, files }) => `${id}: pruned, ${files.map(({ path }) => path).join(', ') || 'no file'}`),
        ...superseded.map(({ id, taskId }) => `${id}: edited, its earlier task ${taskId} is not waited for`),
    ];
}
function moveLine({ spec, fromId, files, keepSource }) {
    const verb = keepSource ? 'copied' : 'moved';
    const paths = files.map(({ from, to }) => `${from} ${verb} to ${to}`).join(', ');
    const origin = fromId === spec.id ? '' : `, made as ${fromId}`;
    return `${spec.id}: ${paths || 'in its place'}${origin}`;
}
function counted(count, words) {
    return count === 0 ? [] : [`${count} ${words}`];
}
/** How often each word comes, in the order of first appearance. */
function tally(words) {
    const counts = new Map();
    for (const word of words)
        counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
}


/***/ }),

/***/ 35836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XF: () => (/* binding */ countOutcomes),
/* harmony export */   f: () => (/* binding */ STATUSES),
/* harmony export */   ly: () => (/* binding */ STATUS_WORDS),
/* harmony export */   rj: () => (/* binding */ countWords)
/* harmony export */ });
/** What people call a status. */
const STATUS_WORDS = {
    generated: 'made',
    unchanged: 'unchanged',
    failed: 'failed',
    pending: 'pending',
    skipped: 'skipped',
};
/** Every status, in the order in which people are told of them. */
const STATUSES = ['generated', 'unchanged', 'failed', 'pending', 'skipped'];
/** Counts the outcomes by status. */
function countOutcomes(outcomes) {
    const counts = { generated: 0, unchanged: 0, failed: 0, pending: 0, skipped: 0 };
    for (const { status } of outcomes)
        counts[status] += 1;
    return counts;
}
/** `5 made, 1 unchanged, 2 failed`: only what there is. */
function countWords(counts) {
    const words = STATUSES.filter((status) => counts[status] > 0).map((s) => `${counts[s]} ${STATUS_WORDS[s]}`);
    return words.length === 0 ? 'no images' : words.join(', ');
}


/***/ }),

/***/ 35873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ openReport)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/runtime/problem.js
var runtime_problem = __webpack_require__(53295);
// EXTERNAL MODULE: ./lib/settings/step-key.js
var step_key = __webpack_require__(69221);
;// CONCATENATED MODULE: ./lib/report/advice.js
const LOOK_UP = 'Look the request up in your account at the API first: running again pays again if it was accepted.';
const ASK_AGAIN = 'Run again: the task is asked for its image once more before anything is paid for.';
const BY_KIND = {
    unreachable: 'Check `base-url` and the network or proxy of the runner, then run again.',
    certificate: 'Check `base-url` and the certificates that the runner trusts.',
    unanswered: LOOK_UP,
    gateway: LOOK_UP,
    unreadable: LOOK_UP,
    'invalid-request': 'Mend the prompt or its parameters: the API will refuse this request every time.',
    unauthorized: 'Check the secret behind `api-key`.',
    'no-credits': 'Add credits to the account, then run again: only what is missing is made.',
    'not-found': 'Check `base-url` and `model`.',
    'too-many-tasks': 'Lower `concurrency`, or wait until other runs with this key have ended.',
    'rate-limited': 'Lower `concurrency`, or run again later.',
    'task-failed': 'Change the prompt if the message speaks of its content, else run again.',
    'malformed-result': 'The task ended without a usable result: give its id to the support of the API.',
    lost: 'The API no longer knows the task: give its id to the support of the API.',
};
const BY_CHARGE = {
    no: 'Run again: only what is missing is made.',
    yes: 'The task was paid for: its id and addresses are below and in `results`.',
    unknown: LOOK_UP,
};
/** What somebody should do about a failure, in a sentence or two. */
function nextStep({ error, retrievable }) {
    const named = Object.hasOwn(BY_KIND, error.kind) ? BY_KIND[error.kind] : undefined;
    if (!retrievable)
        return named ?? BY_CHARGE[error.charged];
    // Its task is known and kept in the lock: nothing has to be looked up before the next run.
    return named === undefined || named === LOOK_UP ? ASK_AGAIN : `${named} ${ASK_AGAIN}`;
}

;// CONCATENATED MODULE: ./lib/report/escape.js
/**
 * All escaping of the action. Prompts, ids, file names and the API's messages come from outside;
 * what leaves here is shown as text wherever it lands.
 */
// Control characters (line break and tab stay), the two Unicode line separators, and what turns the reading direction around.
const INVISIBLE = /[[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]--[\n\t]]/gv;
/** The text with line ends as `\n`, lone surrogates replaced, and control characters and direction overrides made visible. */
function visible(text) {
    return text
        .toWellFormed()
        .replace(/\r\n?/g, '\n')
        .replace(INVISIBLE, (character) => {
        const code = character.charCodeAt(0);
        // U+2400 to U+2421 picture the ASCII control characters.
        if (code < 0x20)
            return String.fromCharCode(0x2400 + code);
        return code === 0x7f ? '\u2421' : `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
    });
}
function entity(character) {
    return `&#${character.charCodeAt(0)};`;
}
/** For HTML text and quoted attributes; line breaks and tabs are kept, as entities, so that no blank line ends a Markdown HTML block. */
function html(text) {
    return visible(text).replace(/[&<>"'`\n\t]/g, entity);
}
// What CommonMark and GFM act on, anywhere or at the start of a line; an entity never opens a construct (CommonMark 2.5).
const ACTIVE = /[!"&'()*<>[\\\]_`{|}~=]|(?<=www)\.|^[-+ \t]|(?<=^\d+)\./gi;
// GitHub looks for mentions, references, emoji and formulas in the rendered text: an element of its own breaks the pattern.
const LINKED = /[@#$:]|(?<=gh)-(?=\d)/gi;
const MARKS = new RegExp(`(?<linked>${LINKED.source})|${ACTIVE.source}`, 'gi');
/**
 * For text in Markdown as GitHub renders it: paragraphs, table cells, link texts, and HTML blocks alike.
 * Nothing in it becomes markup, a link, a mention or a reference; line breaks become `<br>`.
 */
function markdown(text) {
    return visible(text)
        .replace(MARKS, (character, linked) => linked === undefined ? entity(character) : `<span>${entity(character)}</span>`)
        .replace(/\t/g, ' ')
        .replace(/\n/g, '<br>');
}
/** As `markdown`, but what stands between two backticks is shown as code: for messages in our own words. */
function markdownMessage(text) {
    return markdown(text).replace(/&#96;((?:(?!&#96;).)+)&#96;/g, '<code>$1</code>');
}
/** An absolute http or https address for a quoted `href` or `src`, in HTML as in Markdown; `undefined` for anything else. */
function linkTarget(address) {
    const url = URL.parse(address);
    if (url === null || !['https:', 'http:'].includes(url.protocol))
        return undefined;
    return url.username === '' && url.password === '' ? html(url.href) : undefined;
}
/** A path with `/` for an `href` or `src` attribute, relative to the page; every segment is percent-encoded. */
function relativeTarget(path) {
    return html(`./${path.toWellFormed().split('/').map(encodeURIComponent).join('/')}`);
}
/** A name in a Mermaid diagram: letters, digits and a few marks; everything else, which could be syntax, becomes `·`. */
function mermaidName(text) {
    return visible(text).replace(/[^\p{L}\p{M}\p{N} ._()-]+/gu, '·');
}
/** One line of a workflow log that the runner cannot take for a command (`::x::` at its start, `##[x]` anywhere). */
function logText(text) {
    return visible(text)
        .replace(/\s*\n\s*/g, ' ⏎ ')
        .replace(/##(?=\[)/g, '#\u2060#\u2060')
        .replace(/^\s*(?=::)/, '$&\u2060');
}
/** The message of a workflow command, as `@actions/core` writes it. */
function commandData(text) {
    return visible(text).replace(/%/g, '%25').replace(/\n/g, '%0A');
}
/** A property of a workflow command, such as its title or file. */
function commandProperty(text) {
    return commandData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

;// CONCATENATED MODULE: ./lib/report/format.js
/** A length of time in words: `850 ms`, `9.4 s`, `59 s`, `2 min 5 s`, `1 h 30 min`. Takes milliseconds. */
function formatDuration(milliseconds) {
    if (!Number.isFinite(milliseconds) || milliseconds <= 0)
        return '0 s';
    if (milliseconds < 1000)
        return `${Math.round(milliseconds)} ms`;
    if (milliseconds < 9950)
        return `${(milliseconds / 1000).toFixed(1).replace(/\.0$/, '')} s`;
    const seconds = Math.round(milliseconds / 1000);
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return joined(minutes, 'min', seconds % 60, 's');
    return joined(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}
function joined(large, largeUnit, small, smallUnit) {
    return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}
/** A size in decimal units, as file managers and GitHub show it: `512 B`, `20.5 kB`, `1.8 MB`. */
function formatBytes(bytes) {
    if (bytes < 1000)
        return `${bytes} B`;
    const units = ['kB', 'MB', 'GB', 'TB'];
    let value = bytes / 1000;
    let unit = 0;
    while (value >= 999.95 && unit < units.length - 1) {
        value /= 1000;
        unit += 1;
    }
    return `${value < 100 ? value.toFixed(1).replace(/\.0$/, '') : Math.round(value)} ${units[unit]}`;
}
/** Width by height in pixels: `1536×1024`. */
function formatSize({ width, height }) {
    return `${width}×${height}`;
}
/** `1 image`, `2 images`. */
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** The text cut to so many UTF-16 units at most, never inside a surrogate pair, ending in `…` where something is gone. */
function shorten(text, most) {
    if (text.length <= most)
        return text;
    const cut = text.slice(0, Math.max(0, most - 1));
    return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

// EXTERNAL MODULE: ./lib/report/counts.js
var report_counts = __webpack_require__(35836);
;// CONCATENATED MODULE: ./lib/report/log/log-lines.js



/** The mark and colour of a status, the same in every line. */
const STATUS_LOOKS = {
    generated: { mark: '✓', colour: 'green' },
    unchanged: { mark: '=', colour: 'grey' },
    failed: { mark: '✗', colour: 'red' },
    pending: { mark: '…', colour: 'yellow' },
    skipped: { mark: '-', colour: 'grey' },
};
/** The width of the word column: that of `rate limit`. */
const WORD_WIDTH = 10;
/** Ids longer than this are cut in the id column. */
const LONGEST_ID = 36;
/** Ids of tasks are UUIDs; what is much longer is none. */
const LONGEST_TASK = 100;
/** The width of the id column for these images. */
function idWidth(ids) {
    return Math.min(LONGEST_ID, Math.max(4, ...ids.map((id) => logText(id).length)));
}
/** An id padded or cut to the id column. */
function idColumn(id, width) {
    return shorten(logText(id), width).padEnd(width);
}
/** A word padded to the word column. */
function wordColumn(word) {
    return word.padEnd(WORD_WIDTH);
}
/** How an image ended, as the log tells it. */
function outcomeLine(outcome) {
    const { mark, colour } = STATUS_LOOKS[outcome.status];
    return { mark, colour, word: report_counts/* STATUS_WORDS */.ly[outcome.status], id: outcome.spec.id, details: outcomeDetails(outcome) };
}
/** What there is to say of an outcome in one line of text. */
function outcomeDetails(outcome) {
    switch (outcome.status) {
        case 'generated':
            return [
                ...outcome.files.slice(0, 1).map((file) => `${formatSize(file)}  ${formatBytes(file.bytes)}`),
                formatDuration(outcome.costTimeMs ?? outcome.timing.finishedAt - outcome.timing.startedAt),
                logText(outcome.files.map(({ path }) => path).join(', ')),
            ].join('  ');
        case 'unchanged':
            return logText(outcome.files.map(({ path }) => path).join(', '));
        case 'pending': {
            const elapsed = formatDuration(outcome.timing.finishedAt - outcome.timing.startedAt);
            const state = shorten(outcome.lastState, 60);
            return logText(`last state “${state}” after ${elapsed}; task ${outcome.taskId}, request ${outcome.requestId || 'unknown'}; the next run picks it up`);
        }
        case 'failed':
            return logText(`${shorten(outcome.error.message, 2000)} (${failureFacts(outcome)})`);
        case 'skipped':
            return logText(outcome.reason);
    }
}
/** What a failure cost and how to find it again: `not charged; task …, request …`. */
function failureFacts(outcome) {
    const charged = { no: 'not charged', yes: 'charged', unknown: 'may have been charged' }[outcome.error.charged];
    const task = outcome.taskId ? `; task ${shorten(outcome.taskId, LONGEST_TASK)}` : '';
    const request = outcome.requestId ? `; request ${shorten(outcome.requestId, LONGEST_TASK)}` : '';
    return `${charged}${task}${request}`;
}

;// CONCATENATED MODULE: ./lib/report/annotations.js





/** FIELD-NOTES C: GitHub keeps 10 of each level a step. One is left for the error with which the step itself fails. */
const MOST = 9;
/** FIELD-NOTES C: 4,096 characters each. */
const LONGEST_MESSAGE = 4000;
const LONGEST_TITLE = 200;
/** Errors for what failed (warnings where that does not fail the step), warnings for what is pending; folded to what GitHub keeps. */
function annotationsOf(outcomes, failOn) {
    const level = failOn === 'never' ? 'warning' : 'error';
    const failed = outcomes.filter((outcome) => outcome.status === 'failed');
    const pending = outcomes.filter((outcome) => outcome.status === 'pending');
    const failures = failed.map((outcome) => failureAnnotation(outcome, level));
    const waits = pending.map(pendingAnnotation);
    const told = { told: 'in the log and the summary', line: titleLine };
    return level === 'warning' ? fold([...failures, ...waits], told) : [...fold(failures, told), ...fold(waits, told)];
}
/** One error for each thing wrong with what people gave us, folded to what GitHub keeps. */
function annotationsOfProblems(problems) {
    const annotations = problems.map(({ message, source }) => {
        return { level: 'error', title: 'Mend this before images are made', message, ...(source && { source }) };
    });
    return fold(annotations, { told: 'in the log', line: runtime_problem/* problemLine */.YK });
}
/** The workflow command that makes the runner show an annotation: one line, without its line break. */
function annotationCommand({ level, title, message, source }) {
    const place = source === undefined ? '' : `file=${commandProperty(source.file)},line=${source.line},col=${source.column},`;
    const property = commandProperty(shorten(visible(title), LONGEST_TITLE));
    return `::${level} ${place}title=${property}::${commandData(shorten(visible(message), LONGEST_MESSAGE))}`;
}
function failureAnnotation(outcome, level) {
    const { spec, error } = outcome;
    const message = shorten(error.message, LONGEST_MESSAGE - 500);
    return {
        level,
        title: `Image “${spec.id}” failed`,
        message: `${message}\n${failureFacts(outcome)}.\n${nextStep(outcome)}`,
        ...(spec.source && { source: spec.source }),
    };
}
function pendingAnnotation({ spec, taskId, lastState, timing }) {
    const elapsed = formatDuration(timing.finishedAt - timing.startedAt);
    return {
        level: 'warning',
        title: `Image “${spec.id}” is not ready yet`,
        message: `Task ${taskId} was still “${shorten(lastState, 60)}” after ${elapsed}.\nRun again: the task is picked up, not paid for anew. A longer \`image-timeout\` or \`timeout\` waits longer.`,
        ...(spec.source && { source: spec.source }),
    };
}
/** All of one level, as given, or the first of them and one that counts the rest. */
function fold(annotations, { told, line }) {
    if (annotations.length <= MOST)
        return [...annotations];
    const shown = annotations.slice(0, MOST - 1);
    const rest = annotations.slice(MOST - 1);
    return [
        ...shown,
        {
            level: rest[0]?.level ?? 'error',
            title: `${plural(rest.length, 'more problem')}, told ${told}`,
            message: rest.map(line).join('\n'),
        },
    ];
}
function titleLine({ title, source }) {
    return source === undefined ? title : `${source.file}:${source.line}: ${title}`;
}

// EXTERNAL MODULE: ./lib/plan/describe-plan.js
var describe_plan = __webpack_require__(73296);
;// CONCATENATED MODULE: ./lib/report/results.js

/** The outcomes as the outputs and `results.json` tell them, in the order given: that of the prompts. */
function toResults(outcomes) {
    return outcomes.map(toResult);
}
/** Writes the results as JSON, at once and whole: a cancelled step has no time for more. Throws what the file system throws. */
function saveResults(path, results) {
    (0,external_node_fs_.writeFileSync)(path, `${JSON.stringify(results, null, 2)}\n`);
}
function toResult(outcome) {
    const { spec, status } = outcome;
    return {
        id: spec.id,
        status,
        prompt: spec.prompt,
        parameters: apiParameters(spec),
        taskId: taskIdOf(outcome) ?? null,
        requestId: ('requestId' in outcome ? outcome.requestId : undefined) || null,
        urls: urlsOf(outcome),
        files: filesOf(outcome).map(({ path, sha256, bytes, width, height, format }) => {
            return { path, sha256, bytes, width, height, format };
        }),
        costTimeMs: ('costTimeMs' in outcome ? outcome.costTimeMs : undefined) ?? null,
        source: spec.source === undefined ? null : { file: spec.source.file, line: spec.source.line },
        error: status === 'failed' ? { ...outcome.error } : null,
    };
}
/** The request's parameters in the names of the API, `model` first. */
function apiParameters({ model, parameters }) {
    return { model, ...parameters };
}
/** The parameters in words, without the model: `16:9, 2K, high`. */
function parameterWords(spec) {
    return Object.values(spec.parameters).join(', ');
}
/** The files an outcome leaves on disk. */
function filesOf(outcome) {
    return 'files' in outcome ? outcome.files : [];
}
/** The addresses the API gave for an outcome's images. */
function urlsOf(outcome) {
    return 'urls' in outcome ? outcome.urls : [];
}
/** The task behind an outcome, where one is known. */
function taskIdOf(outcome) {
    return ('taskId' in outcome ? outcome.taskId : undefined) || undefined;
}

;// CONCATENATED MODULE: ./lib/report/summary/html-table.js


/** One row of cells; a cell is Markdown-safe HTML. */
function tableRow(cells) {
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}
/** The table with as many rows as fit, and a line that says how many are left out. */
function table({ head, rows, budget, rest }) {
    const kept = thatFit(rows, budget - 400);
    const start = `<table>\n<tr>${head.map((cell) => `<th align="left">${cell}</th>`).join('')}</tr>`;
    const more = kept.length < rows.length ? `\n\n${rest(rows.length - kept.length)}` : '';
    return `${[start, ...kept, '</table>'].join('\n')}${more}`;
}
/** The first entries that together stay within so many bytes. */
function thatFit(entries, budget) {
    let bytes = 0;
    const end = entries.findIndex((entry) => {
        bytes += Buffer.byteLength(entry) + 1;
        return bytes > budget;
    });
    return end === -1 ? entries : entries.slice(0, end);
}
/** Longer prompts are folded away behind their beginning. */
const FOLD_ABOVE = 120;
/** Longer prompts are cut; the gallery and `results.json` have them whole. */
const LONGEST_PROMPT = 4000;
/** A prompt for a table cell, folded when it is long, and cut to so many UTF-16 units. */
function promptCell(prompt, longest = LONGEST_PROMPT) {
    if (prompt.length <= FOLD_ABOVE && !prompt.includes('\n'))
        return markdown(prompt);
    const [firstLine = ''] = prompt.trimStart().split('\n');
    return `<details><summary>${markdown(shorten(firstLine, 80))}</summary>${markdown(shorten(prompt, longest))}</details>`;
}
/** An id, path or other name for a table cell. GitHub looks for no references inside `code`. */
function codeCell(text) {
    return `<code>${markdown(shorten(text, 300))}</code>`;
}

;// CONCATENATED MODULE: ./lib/report/summary/attention.js







/** What failed, with the words of the API and the next step; `` when nothing did. Budgets are in bytes. */
function failureSection(outcomes, budget) {
    const failed = outcomes.filter((outcome) => outcome.status === 'failed');
    if (failed.length === 0)
        return '';
    const rows = failed.map((outcome) => {
        const { spec, error } = outcome;
        const words = `${markdownMessage(shorten(error.message, 1500))}<br><sub>${markdown(failureFacts(outcome))}</sub>`;
        return tableRow([nameCell(spec.id, spec.source), words, markdownMessage(nextStep(outcome))]);
    });
    const rest = (count) => `${plural(count, 'more failure')} did not fit in here: see the log and \`results\`.`;
    return `### ❌ ${plural(failed.length, 'image')} failed\n\n${table({ head: ['Image', 'What happened', 'What to do'], rows, budget, rest })}`;
}
/** What is still at the API, with task and request ids; `` when nothing is. */
function pendingSection(outcomes, budget) {
    const pending = outcomes.filter((outcome) => outcome.status === 'pending');
    if (pending.length === 0)
        return '';
    const rows = pending.map(({ spec, taskId, requestId, lastState, timing }) => {
        const state = `${markdown(shorten(lastState, 60))} after ${formatDuration(timing.finishedAt - timing.startedAt)}`;
        return tableRow([nameCell(spec.id, spec.source), codeCell(taskId), codeCell(requestId), state]);
    });
    const rest = (count) => `${plural(count, 'more pending image')} did not fit in here: see \`task-ids\` and \`results\`.`;
    const text = 'Their tasks are paid for and live on: run again and they are picked up, not paid for anew.';
    return `### ⏳ ${plural(pending.length, 'image')} pending\n\n${text}\n\n${table({ head: ['Image', 'Task', 'Request', 'Last state'], rows, budget, rest })}`;
}
/** Why images were not attempted, by reason; `` when all were. The budget is in bytes. */
function skippedSection(outcomes, budget) {
    const skipped = outcomes.filter((outcome) => outcome.status === 'skipped');
    if (skipped.length === 0)
        return '';
    const groups = [...Map.groupBy(skipped, ({ reason }) => reason)];
    const lines = groups.map(([reason, group]) => {
        const ids = group.slice(0, 20).map(({ spec }) => codeCell(shorten(spec.id, 60)));
        const more = group.length > ids.length ? ` and ${group.length - ids.length} more` : '';
        return `- ${group.length}, ${markdown(shorten(reason, 300))}: ${ids.join(', ')}${more}`;
    });
    return `### ${plural(skipped.length, 'image')} skipped\n\n${list(lines, budget)}`;
}
/** What a run would make, and why, and what else it would change: the plan of a dry run. */
function planSection(plan, budget) {
    const rows = plan.make.map((item) => {
        const { spec } = item;
        return tableRow([
            nameCell(spec.id, spec.source),
            markdown((0,describe_plan/* reasonWords */.IK)(item)),
            promptCell(spec.prompt),
            markdown(parameterWords(spec)),
            codeCell(spec.stem),
        ]);
    });
    const rest = (count) => `${plural(count, 'more image')} did not fit in here: see the log.`;
    const head = ['Image', 'Why', 'Prompt', 'Parameters', 'File, without its extension'];
    const others = (0,describe_plan/* otherChanges */.yz)(plan).map((line) => `- ${markdown(shorten(line, 1000))}`);
    const tables = rows.length === 0 ? [] : [table({ head, rows, budget: budget * 0.8, rest })];
    return [...tables, ...(others.length === 0 ? [] : [list(others, budget * 0.1)])].join('\n\n');
}
/** As many lines as fit, and one that says how many are left out. */
function list(lines, budget) {
    const kept = thatFit(lines, budget - 100);
    const more = lines.length - kept.length;
    return [...kept, ...(more === 0 ? [] : [`- … and ${more} more: see the log.`])].join('\n');
}
function nameCell(id, source) {
    const place = source === undefined ? '' : `<br><sub>${markdown(shorten(`${source.file}:${source.line}`, 200))}</sub>`;
    return `${codeCell(id)}${place}`;
}

;// CONCATENATED MODULE: ./lib/report/summary/images.js





/** Thumbnails in a row, and at most: a browser has to load each in full. */
const COLUMNS = 4;
const MOST_THUMBNAILS = 60;
/** The box a thumbnail fits into, in CSS pixels. */
const THUMBNAIL = { width: 200, height: 160 };
/** The images as thumbnails, each a link to the full picture; `` when none can be reached. The budget is in bytes. */
function thumbnailSection(options, budget) {
    const cells = shownImages(options.outcomes, options)
        // What this run made comes first: it is what people came to see.
        .sort((a, b) => Number(a.outcome.status === 'unchanged') - Number(b.outcome.status === 'unchanged'))
        .flatMap(thumbnail);
    const kept = thatFit(cells.slice(0, MOST_THUMBNAILS), budget - 400);
    if (kept.length === 0)
        return '';
    const rows = Array.from({ length: Math.ceil(kept.length / COLUMNS) }, (_, row) => {
        return `<tr>${kept.slice(row * COLUMNS, (row + 1) * COLUMNS).join('')}</tr>`;
    });
    const more = cells.length - kept.length;
    const line = more === 0 ? '' : `\n\n${plural(more, 'more image')}: see the gallery or the artifact.`;
    return `<table>\n${rows.join('\n')}\n</table>${line}`;
}
/** A row for every image on disk: prompt, parameters, size, seconds, file; `` when there is none. */
function imageSection(outcomes, budget) {
    const rows = shownImages(outcomes, {}).map(imageRow);
    if (rows.length === 0)
        return '';
    const head = ['Image', '', 'Prompt', 'Parameters', 'Size', 'Time', 'File'];
    const rest = (count) => `Shortened: ${plural(count, 'more image')} did not fit in here. The gallery and \`results.json\` in the artifact have them all.`;
    const rowsTable = table({ head, rows, budget: budget - 400, rest });
    if (rows.length <= 20)
        return `### Images\n\n${rowsTable}`;
    return `<details><summary><b>All ${plural(rows.length, 'image')}</b></summary>\n\n${rowsTable}\n\n</details>`;
}
function shownImages(outcomes, { rawUrl }) {
    return outcomes.flatMap((outcome) => {
        if (outcome.status !== 'generated' && outcome.status !== 'unchanged')
            return [];
        const urls = outcome.status === 'generated' ? outcome.urls : [];
        return outcome.files.map((file, index) => ({ outcome, file, url: rawUrl?.(file.path) ?? urls[index] }));
    });
}
/** Width alone is set: the height follows. A file of unknown size has the whole width. */
function thumbnailWidth({ width, height }) {
    const fitting = height > 0 ? (THUMBNAIL.height * width) / height : THUMBNAIL.width;
    return Math.max(1, Math.round(Math.min(THUMBNAIL.width, fitting)));
}
function thumbnail({ outcome: { spec, status }, file, url }) {
    const target = url === undefined ? undefined : linkTarget(url);
    if (target === undefined)
        return [];
    const alt = html(shorten(spec.alt || spec.id, 200));
    const image = `<a href="${target}"><img src="${target}" width="${thumbnailWidth(file)}" alt="${alt}"></a>`;
    const note = status === 'unchanged' ? ' (unchanged)' : '';
    return [`<td align="center" valign="bottom">${image}<br><sub>${codeCell(shorten(spec.id, 40))}${note}</sub></td>`];
}
function imageRow({ outcome, file }) {
    const { spec, status } = outcome;
    const time = status === 'generated'
        ? formatDuration(outcome.costTimeMs ?? outcome.timing.finishedAt - outcome.timing.startedAt)
        : '';
    return tableRow([
        codeCell(spec.id),
        report_counts/* STATUS_WORDS */.ly[status],
        promptCell(spec.prompt),
        markdown(parameterWords(spec)),
        `${formatSize(file)}<br>${formatBytes(file.bytes)}`,
        time,
        codeCell(file.path),
    ]);
}

;// CONCATENATED MODULE: ./lib/report/summary/links.js

/** Where the images are, as links on one line of Markdown; `` when nothing was published. */
function publishedLinks({ artifact, galleryUrl, commitSha, pullRequest }) {
    const parts = [
        textLink('Gallery', galleryUrl),
        textLink('Artifact', artifact?.url),
        textLink(`Pull request ${pullRequest?.number ?? ''}`, pullRequest?.url),
        commitSha ? `Commit <code>${markdown(commitSha.slice(0, 12))}</code>` : '',
    ];
    return parts.filter((part) => part !== '').join(' · ');
}
/** A link with words of our own; `` where there is no address, or none that may be linked. */
function textLink(words, address) {
    const target = address === undefined ? undefined : linkTarget(address);
    return target === undefined ? '' : `<a href="${target}">${words}</a>`;
}

;// CONCATENATED MODULE: ./lib/report/comment-body.js




/** GitHub takes 65,536 characters of comment; failures, pending tasks and thumbnails share these bytes. */
const SECTION_BUDGET = 20_000;
/** The comment on the pull request: counts, links, what failed or is pending, thumbnails; under 65,536 characters. */
function renderCommentBody(options) {
    const { outcomes, published, runUrl } = options;
    const links = [textLink('Run', runUrl), publishedLinks(published)].filter((link) => link !== '').join(' · ');
    const parts = [
        `### Images: ${(0,report_counts/* countWords */.rj)((0,report_counts/* countOutcomes */.XF)(outcomes))}`,
        links,
        failureSection(outcomes, SECTION_BUDGET),
        pendingSection(outcomes, SECTION_BUDGET),
        thumbnailSection(options, SECTION_BUDGET),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./lib/runtime/base64-stream.js
var base64_stream = __webpack_require__(84354);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/image/image-format.js
var image_format = __webpack_require__(77330);
;// CONCATENATED MODULE: ./lib/report/gallery/image-source.js




/** In bytes of image: a page beyond this is slow to open (a third more as base64). */
const EMBED_LIMIT = 25_000_000;
/** A source for every tile, in order: embedded while the total stays under the limit, else beside the page, else by address. */
function imageSources(tiles, options) {
    let total = 0;
    return tiles.map((tile) => {
        const { file } = tile;
        if (file === undefined)
            return { kind: 'none' };
        const format = image_format/* IMAGE_FORMATS */.l0.find(({ name, isShown }) => isShown && name === file.format);
        if (format === undefined || total + file.bytes > options.embedLimit)
            return linkedSource(tile, options);
        total += file.bytes;
        return { kind: 'embedded', mime: format.mime, path: (0,external_node_path_.join)(options.workspace, file.path) };
    });
}
/** The image by reference, where there is one. */
function linkedSource({ file, url }, { beside, rawUrl }) {
    if (file === undefined)
        return { kind: 'none' };
    if (beside !== undefined)
        return { kind: 'linked', target: relativeTarget(beside(file.path)) };
    const address = rawUrl?.(file.path) ?? url;
    const target = address === undefined ? undefined : linkTarget(address);
    return target === undefined ? { kind: 'none' } : { kind: 'linked', target };
}
/** The file, open, or `undefined` where it cannot be read (deleted meanwhile): the page then does without. */
async function openImage(path) {
    try {
        return await (0,external_node_fs_promises_.open)(path);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/report/gallery/page-css.js
/** The gallery's style. A string, because the page is one file and its policy allows exactly this text. */
const PAGE_CSS = `
:root {
  color-scheme: light dark;
  --ground: #f7f7f5; --raised: #fff; --line: #e3e2de; --text: #1c1c1f; --soft: #5d5d66;
  --accent: #4338ca; --on-accent: #fff; --well: #ecebe7;
  --generated: #15803d; --unchanged: #57606f; --failed: #b91c1c; --pending: #9a5b00; --skipped: #57606f;
  --row: 250px;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0f1013; --raised: #191a1f; --line: #2c2e36; --text: #f1f1f3; --soft: #a3a5b0;
    --accent: #a5b4fc; --on-accent: #15161b; --well: #202127;
    --generated: #4ade80; --unchanged: #a0a8b8; --failed: #fca5a5; --pending: #fbbf24; --skipped: #a0a8b8;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; background: var(--ground); color: var(--text); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; }
header, main { max-width: 1680px; margin: 0 auto; padding: 0 clamp(16px, 3vw, 48px); }
header { padding-top: clamp(24px, 4vw, 48px); }
h1 { margin: 0; font-size: clamp(1.6rem, 3vw, 2.3rem); font-weight: 680; letter-spacing: -0.022em; line-height: 1.15; overflow-wrap: anywhere; text-wrap: balance; }
h1, h2, .prompt, .view-prompt, .why, dd { unicode-bidi: isolate; }
a { color: var(--accent); text-underline-offset: 3px; }
button, input { font: inherit; color: inherit; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.lead { margin: 8px 0 0; color: var(--soft); }
.unseen, .chip input { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; margin: 0; }
.skip { position: fixed; top: -80px; left: 16px; z-index: 9; padding: 8px 14px; background: var(--accent); color: var(--on-accent); border-radius: 8px; }
.skip:focus { top: 12px; }

.run { margin-top: 20px; }
.run summary { width: max-content; color: var(--soft); font-size: 13px; cursor: pointer; border-radius: 4px; }
.timeline { display: block; margin-top: 10px; overflow: visible; }
.grid-line { stroke: var(--line); }
.tick { fill: var(--soft); font-size: 11px; font-variant-numeric: tabular-nums; }
.bar { opacity: 0.85; }
.bar:hover { opacity: 1; }
.bar.generated { fill: var(--generated); } .bar.failed { fill: var(--failed); } .bar.pending { fill: var(--pending); }

.toolbar { position: sticky; top: 0; z-index: 3; display: flex; flex-wrap: wrap; align-items: center; gap: 10px 14px; margin: 16px calc(-1 * clamp(16px, 3vw, 48px)) 6px; padding: 12px clamp(16px, 3vw, 48px); background: color-mix(in srgb, var(--ground) 88%, transparent); backdrop-filter: blur(14px); }
.search { flex: 1 1 240px; max-width: 420px; }
.search input { width: 100%; padding: 9px 16px; border: 1px solid var(--line); border-radius: 999px; background: var(--raised); }
.search input::placeholder { color: var(--soft); opacity: 1; }
.chips { display: flex; flex-wrap: wrap; gap: 6px; margin: 0; padding: 0; border: 0; min-width: 0; }
.chip span { display: block; padding: 6px 13px; border: 1px solid var(--line); border-radius: 999px; background: var(--raised); font-size: 13.5px; cursor: pointer; text-transform: capitalize; }
.chip b { margin-left: 3px; font-weight: 500; color: var(--soft); font-variant-numeric: tabular-nums; }
.chip :checked + span { background: var(--text); border-color: var(--text); color: var(--ground); }
.chip :checked + span b { color: inherit; }
.chip :focus-visible + span { outline: 3px solid var(--accent); outline-offset: 2px; }
.shown { margin-left: auto; color: var(--soft); font-size: 13.5px; font-variant-numeric: tabular-nums; }

.tiles { display: flex; flex-wrap: wrap; gap: 26px 16px; margin: 10px 0 64px; padding: 0; list-style: none; }
.tiles:focus { outline: 0; }
.tiles::after { content: ""; flex: 1000 1 0; }
.tile { flex: 1 1 auto; min-width: 168px; max-width: 100%; }
.open { position: relative; display: block; width: 100%; height: var(--row); padding: 0; border: 0; border-radius: 12px; background: var(--well); overflow: hidden; cursor: zoom-in; }
.open::after { content: ""; position: absolute; inset: 0; border-radius: inherit; box-shadow: inset 0 0 0 1px color-mix(in srgb, var(--text) 12%, transparent); }
.open img { display: block; height: 100%; width: auto; min-width: 100%; max-width: 100%; object-fit: cover; transition: transform 0.35s cubic-bezier(0.2, 0.7, 0.2, 1); }
.open:hover img { transform: scale(1.025); }
.badge { position: absolute; left: 10px; bottom: 10px; padding: 2px 10px; border-radius: 999px; background: rgb(0 0 0 / 0.68); color: #fff; font-size: 12px; }
.words { display: flex; flex-direction: column; gap: 8px; padding: 18px; text-align: left; overflow: hidden; }
.open .words { width: 300px; min-width: 100%; height: 100%; }
.state { text-transform: capitalize; color: var(--skipped); }
.state.failed { color: var(--failed); } .state.pending { color: var(--pending); }
.why { color: var(--soft); font-size: 13.5px; white-space: pre-line; overflow-wrap: anywhere; }
.caption { contain: inline-size; padding: 10px 2px 0; }
.name { margin: 0; font-size: 14px; font-weight: 600; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.facts { margin: 0; color: var(--soft); font-size: 12.5px; font-variant-numeric: tabular-nums; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.prompt { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; margin: 4px 0 0; color: var(--soft); font-size: 13.5px; line-height: 1.45; max-height: 2.9em; overflow: hidden; overflow-wrap: anywhere; }
.nothing { padding: 40px 0 120px; text-align: center; color: var(--soft); }
.reset, .copy, .save { padding: 7px 14px; border: 1px solid var(--line); border-radius: 9px; background: var(--raised); color: var(--text); font-size: 13.5px; text-decoration: none; cursor: pointer; }

dialog { width: 100vw; height: 100dvh; max-width: none; max-height: none; margin: 0; padding: 0; border: 0; background: var(--ground); color: var(--text); }
dialog[open] { display: grid; grid-template: 100% / minmax(0, 1fr) 380px; }
dialog::backdrop { background: rgb(0 0 0 / 0.6); }
.stage { display: flex; align-items: center; justify-content: center; min-width: 0; min-height: 0; padding: clamp(12px, 3vw, 40px); background: var(--well); }
.stage img { display: block; max-width: 100%; max-height: 100%; width: auto; height: auto; object-fit: contain; border-radius: 6px; box-shadow: 0 18px 60px rgb(0 0 0 / 0.28); }
.stage .words { max-width: 60ch; max-height: 100%; overflow: auto; font-size: 1.1rem; }
.panel { display: flex; flex-direction: column; min-width: 0; min-height: 0; border-left: 1px solid var(--line); background: var(--raised); }
.bar-top { display: flex; align-items: center; gap: 6px; padding: 12px 14px 12px 22px; border-bottom: 1px solid var(--line); }
.place { margin-right: auto; color: var(--soft); font-size: 13.5px; font-variant-numeric: tabular-nums; }
.step { width: 38px; height: 38px; padding: 0 0 3px; border: 0; border-radius: 9px; background: none; font-size: 22px; line-height: 1; cursor: pointer; }
.step:hover, .reset:hover, .copy:hover, .save:hover { background: var(--well); }
.scroll { flex: 1; min-height: 0; overflow-y: auto; padding: 20px 22px 32px; }
.scroll:focus-visible { outline-offset: -3px; }
.scroll h2 { margin: 0 0 10px; font-size: 1.25rem; line-height: 1.3; letter-spacing: -0.01em; overflow-wrap: anywhere; }
.view-prompt { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; max-height: 42vh; overflow-y: auto; }
.actions { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; margin: 16px 0 22px; }
.copied { color: var(--soft); font-size: 13.5px; }
dl { margin: 0; display: grid; gap: 12px; border-top: 1px solid var(--line); padding-top: 18px; }
dt { color: var(--soft); font-size: 12.5px; }
dd { margin: -11px 0 0; font-size: 14px; overflow-wrap: anywhere; }
textarea { position: absolute; opacity: 0; }

@media (max-width: 760px) {
  .tile { flex: 1 1 100%; }
  .open { height: auto; }
  .open img { width: 100%; height: auto; max-height: 78vh; }
  .open .words { width: 100%; height: auto; min-height: 150px; }
  .shown { margin-left: 0; }
  dialog[open] { grid-template: minmax(0, 1fr) minmax(0, 44dvh) / 100%; }
  .panel { border-left: 0; border-top: 1px solid var(--line); }
  .stage { padding: 10px; }
  .view-prompt { max-height: none; }
}
@media (prefers-reduced-motion: reduce) { .open img { transition: none; } }
@media print { .toolbar, dialog { display: none; } }
`;

;// CONCATENATED MODULE: ./lib/report/gallery/page-script.js
/**
 * The gallery's script. It moves what the page holds already and writes text only, never markup.
 * A string, because the page is one file and its policy allows exactly this text.
 */
const PAGE_SCRIPT = `'use strict';
const find = (selector, root = document) => root.querySelector(selector);
const tiles = [...document.querySelectorAll('.tile')];
const form = find('.toolbar');
const shown = find('.shown');
const nothing = find('.nothing');
const dialog = find('dialog');
const texts = new Map();
let visible = tiles;
let current;

function detailsOf(tile) {
  return find('dl', find('template', tile).content);
}

function textOf(tile) {
  if (!texts.has(tile)) texts.set(tile, (tile.textContent + ' ' + detailsOf(tile).textContent).toLowerCase());
  return texts.get(tile);
}

function filter() {
  const words = form.elements.text.value.toLowerCase().split(/\\s+/).filter(Boolean);
  const status = new FormData(form).get('status') ?? '';
  visible = tiles.filter((tile) => (status === '' || tile.dataset.status === status) && words.every((word) => textOf(tile).includes(word)));
  const kept = new Set(visible);
  for (const tile of tiles) tile.hidden = !kept.has(tile);
  nothing.hidden = visible.length > 0;
  shown.value = visible.length === tiles.length ? tiles.length + ' shown' : visible.length + ' of ' + tiles.length + ' shown';
}

function show(tile) {
  current = tile;
  const picture = find('.picture', tile).cloneNode(true);
  picture.removeAttribute('loading');
  find('.stage').replaceChildren(picture);
  find('#view-name').textContent = find('.name', tile).textContent;
  find('.view-prompt').textContent = find('.prompt', tile).textContent;
  const details = detailsOf(tile).cloneNode(true);
  find('.view-details').replaceChildren(details);
  find('.copied').textContent = '';
  const save = find('.save');
  save.hidden = picture.tagName !== 'IMG';
  if (!save.hidden) {
    save.href = picture.src;
    save.download = fileName(details);
    save.target = '_blank';
    save.rel = 'noopener';
  }
  find('.place').textContent = (visible.indexOf(tile) + 1) + ' of ' + visible.length;
  find('.scroll').scrollTop = 0;
  if (!dialog.open) dialog.showModal();
}

function fileName(details) {
  const term = [...details.querySelectorAll('dt')].find((dt) => dt.textContent === 'File');
  return term ? term.nextElementSibling.textContent.split('/').pop() : '';
}

function step(by) {
  if (visible.length > 0) show(visible[(visible.indexOf(current) + by + visible.length) % visible.length]);
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    dialog.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    find('.copy').focus();
    return done;
  }
}

const steps = { ArrowLeft: -1, ArrowRight: 1 };
find('.tiles').addEventListener('click', (event) => {
  const tile = event.target.closest('.open')?.closest('.tile');
  if (tile) show(tile);
});
dialog.addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || !Object.hasOwn(steps, event.key)) return;
  event.preventDefault();
  step(steps[event.key]);
});
dialog.addEventListener('click', (event) => {
  if (event.target === dialog || event.target === find('.stage')) dialog.close();
});
dialog.addEventListener('close', () => {
  find('.stage').replaceChildren();
  find('.open', current).focus();
});
find('.previous').addEventListener('click', () => step(-1));
find('.next').addEventListener('click', () => step(1));
find('.close').addEventListener('click', () => dialog.close());
find('.copy').addEventListener('click', async () => {
  const done = await copy(find('.view-prompt').textContent);
  find('.copied').textContent = done ? 'Copied' : 'Copying is not allowed here';
});
find('.reset').addEventListener('click', () => {
  form.reset();
  filter();
  form.elements.text.focus();
});
form.addEventListener('input', filter);
form.addEventListener('submit', (event) => event.preventDefault());
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || dialog.open || event.target.matches('input')) return;
  event.preventDefault();
  form.elements.text.focus();
});
form.hidden = false;
filter();
`;

;// CONCATENATED MODULE: ./lib/report/summary/mermaid.js


/** The images of the run that took time, in the order in which work on them began. */
function timedOutcomes(outcomes) {
    return outcomes.filter((outcome) => 'timing' in outcome).sort((a, b) => a.timing.startedAt - b.timing.startedAt);
}
const TAGS = { generated: 'done', failed: 'crit', pending: 'active' };
/** The run as a Mermaid Gantt chart in a code fence, for 2 to 50 images (more cannot be read); `` for any other number. */
function ganttFence(outcomes) {
    const timed = timedOutcomes(outcomes);
    if (timed.length < 2 || timed.length > 50)
        return '';
    const rows = timed.map(({ spec, status, timing }, index) => {
        // The number in front keeps an id such as `section x` from being read as a word of the diagram's language.
        const name = `${index + 1}. ${shorten(mermaidName(spec.id), 40)}`;
        return `  ${name} :${TAGS[status]}, ${timing.startedAt}, ${Math.max(timing.finishedAt, timing.startedAt + 1)}`;
    });
    return ['```mermaid', 'gantt', '  dateFormat x', '  axisFormat %H:%M:%S', ...rows, '```'].join('\n');
}

;// CONCATENATED MODULE: ./lib/report/gallery/timeline.js



/** The run as an inline SVG: one bar an image, on as few lanes as were busy at once; `` when nothing took time. */
function timelineSvg(outcomes) {
    const timed = timedOutcomes(outcomes);
    if (timed.length === 0)
        return '';
    const start = Math.min(...timed.map(({ timing }) => timing.startedAt));
    const span = Math.max(1, ...timed.map(({ timing }) => timing.finishedAt - start));
    const lanes = laneOf(timed);
    const count = Math.max(...lanes) + 1;
    const step = Math.max(5, Math.min(18, Math.floor(240 / count)));
    const bars = timed.map(({ spec, status, timing }, index) => {
        const x = percent(timing.startedAt - start, span);
        const width = Math.max(0.2, percent(timing.finishedAt - timing.startedAt, span));
        const words = `${shorten(spec.id, 100)}: ${formatDuration(timing.finishedAt - timing.startedAt)}`;
        return `<rect class="bar ${status}" x="${x}%" y="${(lanes[index] ?? 0) * step}" width="${width}%" height="${step - 2}" rx="3"><title>${html(words)}</title></rect>`;
    });
    const height = count * step;
    const label = `Timeline: ${plural(timed.length, 'image')} in ${formatDuration(span)}, at most ${count} at once`;
    return `<svg class="timeline" role="img" aria-label="${label}" width="100%" height="${height + 22}">${axis(span, height)}${bars.join('')}</svg>`;
}
function axis(span, height) {
    const step = niceStep(span);
    const ticks = Array.from({ length: Math.floor(span / step) + 1 }, (_, index) => index * step);
    return ticks
        .map((tick) => {
        const x = percent(tick, span);
        const anchor = x < 3 ? 'start' : x > 94 ? 'end' : 'middle';
        const line = `<line class="grid-line" x1="${x}%" x2="${x}%" y1="0" y2="${height + 4}"/>`;
        return `${line}<text class="tick" x="${x}%" y="${height + 18}" text-anchor="${anchor}">${formatDuration(tick)}</text>`;
    })
        .join('');
}
/** Milliseconds between ticks: a round length that gives at most six of them. */
function niceStep(span) {
    const steps = [100, 200, 500, 1e3, 2e3, 5e3, 1e4, 15e3, 3e4, 6e4, 12e4, 3e5, 6e5, 9e5, 18e5, 36e5];
    return steps.find((step) => span / step <= 6) ?? Math.ceil(span / 6);
}
/** The first free lane for each, in their order. */
function laneOf(timed) {
    const freeAt = [];
    return timed.map(({ timing }) => {
        const free = freeAt.findIndex((time) => time <= timing.startedAt);
        const lane = free === -1 ? freeAt.length : free;
        freeAt[lane] = timing.finishedAt;
        return lane;
    });
}
function percent(part, whole) {
    return Math.round((part / whole) * 10_000) / 100;
}

;// CONCATENATED MODULE: ./lib/report/gallery/page.js







/** The page up to the tiles. */
function pageStart(options) {
    const { title, outcomes, elapsedMs, runUrl } = options;
    const counts = (0,report_counts/* countOutcomes */.XF)(outcomes);
    const target = linkTarget(runUrl);
    const run = target === undefined ? '' : ` · <a href="${target}">workflow run</a>`;
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${html(title)}</title>
<style>${PAGE_CSS}</style>
</head>
<body>
<a class="skip" href="#images">Skip to the images</a>
<header>
<h1 dir="auto">${html(title)}</h1>
<p class="lead">${(0,report_counts/* countWords */.rj)(counts)} · ${formatDuration(elapsedMs)}${run}</p>
${timelineSection(outcomes)}</header>
<main>
<form class="toolbar" role="search" hidden>
<label class="search"><span class="unseen">Search prompts, names and files</span><input type="search" name="text" placeholder="Search prompts, names, files…" autocomplete="off" spellcheck="false"></label>
<fieldset class="chips"><legend class="unseen">Show images by status</legend>${chips(counts, outcomes.length)}</fieldset>
<output class="shown" aria-live="polite"></output>
</form>
<ul class="tiles" id="images" tabindex="-1" aria-label="Images">
`;
}
/** The page after the tiles: the large view and the script. */
function pageEnd() {
    return `</ul>
<p class="nothing" hidden>Nothing matches. <button type="button" class="reset">Show all</button></p>
</main>
<dialog aria-labelledby="view-name">
<div class="stage"></div>
<section class="panel" aria-label="Details">
<div class="bar-top"><span class="place"></span><button type="button" class="step previous" aria-label="Previous image" title="Previous (←)">‹</button><button type="button" class="step next" aria-label="Next image" title="Next (→)">›</button><button type="button" class="step close" aria-label="Close" title="Close (Esc)">×</button></div>
<div class="scroll" tabindex="0" role="group" aria-label="Prompt and parameters">
<h2 id="view-name" dir="auto"></h2>
<p class="view-prompt" dir="auto"></p>
<p class="actions"><button type="button" class="copy">Copy prompt</button><a class="save">Save image</a><span class="copied" role="status"></span></p>
<div class="view-details"></div>
</div>
</section>
</dialog>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}
/** Nothing but the page's own style and script runs, and images alone may come from elsewhere. */
function contentSecurityPolicy() {
    return [
        "default-src 'none'",
        "img-src data: https: 'self'",
        `style-src '${hashOf(PAGE_CSS)}'`,
        `script-src '${hashOf(PAGE_SCRIPT)}'`,
        "base-uri 'none'",
        "form-action 'none'",
    ].join('; ');
}
function hashOf(text) {
    return `sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}`;
}
function chips(counts, all) {
    const statuses = report_counts/* STATUSES */.f.filter((status) => counts[status] > 0);
    if (statuses.length < 2)
        return '';
    const choices = [
        { value: '', words: 'all', count: all },
        ...statuses.map((value) => ({ value, words: report_counts/* STATUS_WORDS */.ly[value], count: counts[value] })),
    ];
    return choices
        .map(({ value, words, count }) => {
        const checked = value === '' ? ' checked' : '';
        return `<label class="chip ${value}"><input type="radio" name="status" value="${value}"${checked}><span>${words} <b>${count}</b></span></label>`;
    })
        .join('');
}
function timelineSection(outcomes) {
    const svg = timelineSvg(outcomes);
    return svg === '' ? '' : `<details class="run" open><summary>Timeline of the run</summary>${svg}</details>\n`;
}

;// CONCATENATED MODULE: ./lib/report/gallery/tile.js
/** The gallery's tiles, in the order of the prompts: one for each file, one for each outcome that has none. */
function tilesOf(outcomes) {
    return outcomes.flatMap((outcome) => {
        const { id } = outcome.spec;
        if (outcome.status !== 'generated' && outcome.status !== 'unchanged')
            return [{ outcome, name: id }];
        const urls = outcome.status === 'generated' ? outcome.urls : [];
        return outcome.files.map((file, index) => {
            const url = urls[index];
            const name = outcome.files.length > 1 ? `${id} (${index + 1} of ${outcome.files.length})` : id;
            return { outcome, file, name, ...(url !== undefined && { url }) };
        });
    });
}

;// CONCATENATED MODULE: ./lib/report/gallery/tile-html.js






/** A tile's HTML up to the image's address, and from there on; the address goes between them, in double quotes. */
function tileWithImage(tile) {
    const { spec, status } = tile.outcome;
    const size = tile.file === undefined ? '' : ` width="${tile.file.width}" height="${tile.file.height}"`;
    const alt = html(shorten(spec.alt || spec.prompt, 300));
    const badge = status === 'unchanged' ? '<span class="badge">unchanged</span>' : '';
    return [
        `${openTile(tile, ` aria-label="${openWords(tile)}"`)}<img class="picture"${size} alt="${alt}" loading="lazy" decoding="async" src="`,
        `">${badge}</button>${caption(tile)}</li>\n`,
    ];
}
/** A tile's HTML where there is no image to show: what became of it, in words. */
function tileWithoutImage(tile) {
    const { status } = tile.outcome;
    const title = `<strong class="state ${status}">${tile.file === undefined ? report_counts/* STATUS_WORDS */.ly[status] : 'not shown here'}</strong>`;
    return `${openTile(tile)}<span class="unseen">${openWords(tile)}: </span><span class="picture words">${title}<span class="why" dir="auto">${html(whyNot(tile))}</span></span></button>${caption(tile)}</li>\n`;
}
function openTile({ outcome }, label = '') {
    return `<li class="tile" data-status="${outcome.status}"><button type="button" class="open"${label}>`;
}
/** The button in words, for those who do not see it. */
function openWords({ outcome, name }) {
    return html(`Open ${shorten(name, 100)}, ${report_counts/* STATUS_WORDS */.ly[outcome.status]}`);
}
/** The details wait in a template: as hidden elements, a thousand of them make every filter step slow. */
function caption(tile) {
    const { outcome, name, file } = tile;
    const facts = file === undefined ? report_counts/* STATUS_WORDS */.ly[outcome.status] : `${formatSize(file)} · ${formatBytes(file.bytes)}`;
    const rows = details(tile).map(([term, value]) => `<dt>${term}</dt><dd dir="auto">${html(value)}</dd>`);
    return `<div class="caption"><h2 class="name" dir="auto">${html(name)}</h2><p class="facts">${facts}</p><p class="prompt" dir="auto">${html(outcome.spec.prompt)}</p><template><dl>${rows.join('')}</dl></template></div>`;
}
function whyNot({ outcome, file }) {
    if (file !== undefined)
        return `The file is ${file.path}`;
    switch (outcome.status) {
        case 'failed':
            return `${shorten(outcome.error.message, 600)}\n${nextStep(outcome)}`;
        case 'pending':
            return `Task ${outcome.taskId} was still “${shorten(outcome.lastState, 60)}”. The next run picks it up.`;
        case 'skipped':
            return shorten(outcome.reason, 600);
        case 'generated':
        case 'unchanged':
            return '';
    }
}
/** What the large view tells of an image, in order. */
function details({ outcome, file }) {
    const { spec } = outcome;
    const parameters = Object.entries(apiParameters(spec)).map(([key, value]) => {
        return [key.charAt(0).toUpperCase() + key.slice(1).replaceAll('_', ' '), value];
    });
    const rows = [
        ['Status', report_counts/* STATUS_WORDS */.ly[outcome.status]],
        ['Charge', outcome.status === 'failed' ? failureFacts(outcome) : undefined],
        ...parameters,
        ['File', file?.path],
        ['Size', file && `${formatSize(file)}, ${formatBytes(file.bytes)}`],
        ['SHA-256', file?.sha256],
        ['Time', timeOf(outcome)],
        ['Task', taskIdOf(outcome)],
        ['Request', 'requestId' in outcome ? outcome.requestId : undefined],
        ['Asked for in', spec.source && `${spec.source.file}:${spec.source.line}`],
    ];
    return rows.flatMap(([term, value]) => (value ? [[term, value]] : []));
}
function timeOf(outcome) {
    if (!('timing' in outcome))
        return undefined;
    const cost = 'costTimeMs' in outcome ? outcome.costTimeMs : undefined;
    return formatDuration(cost ?? outcome.timing.finishedAt - outcome.timing.startedAt);
}

;// CONCATENATED MODULE: ./lib/report/gallery/gallery.js







/** Writes the gallery as one self-contained HTML page, piece by piece. Throws what the file system throws. */
async function writeGallery(options) {
    const tiles = tilesOf(options.outcomes);
    const { workspace, beside, rawUrl, embedLimit = EMBED_LIMIT } = options;
    const sourceOptions = { workspace, beside, rawUrl, embedLimit };
    const sources = imageSources(tiles, sourceOptions);
    const file = (0,external_node_fs_.createWriteStream)(options.path);
    let linked = 0;
    async function* page() {
        yield pageStart(options);
        for (const [index, tile] of tiles.entries()) {
            const image = await readable(sources[index] ?? { kind: 'none' }, linkedSource(tile, sourceOptions));
            if (image.kind === 'linked')
                linked += 1;
            yield* tileHtml(tile, image);
        }
        yield pageEnd();
    }
    await (0,promises_.pipeline)(page, file);
    return { path: options.path, bytes: file.bytesWritten, linked };
}
async function readable(source, instead) {
    if (source.kind !== 'embedded')
        return source;
    const handle = await openImage(source.path);
    if (handle !== undefined)
        return { kind: 'open', mime: source.mime, handle };
    return instead.kind === 'linked' ? instead : { kind: 'none' };
}
async function* tileHtml(tile, image) {
    if (image.kind === 'none') {
        yield tileWithoutImage(tile);
        return;
    }
    const [before, after] = tileWithImage(tile);
    if (image.kind === 'linked') {
        yield `${before}${image.target}${after}`;
        return;
    }
    yield `${before}data:${image.mime};base64,`;
    yield* (0,base64_stream/* base64Of */.j)(image.handle.createReadStream({ highWaterMark: 3 * 64 * 1024 }));
    yield after;
}

;// CONCATENATED MODULE: ./lib/report/log/ansi.js
const CODES = { green: 32, red: 31, yellow: 33, cyan: 36, grey: 90, bold: 1 };
/** A painter that leaves the text as it is when colours are off. */
function createPaint(on) {
    return on ? (colour, text) => `\u001b[${CODES[colour]}m${text}\u001b[0m` : (_colour, text) => text;
}

;// CONCATENATED MODULE: ./lib/report/log/log-progress.js



const STEPS = { create: 'creating', poll: 'asking for the result', download: 'downloading' };
/** FIELD-NOTES A: a passing fault of a poll costs nothing and says nothing, three in a row do; the next ones say no more. */
const TELLING_POLL_FAULT = 3;
/** What the log says of a step of the loop: of one image, of the run, or `debug` for what only a search for a fault needs. */
function progressLine(progress) {
    switch (progress.type) {
        case 'created':
            return imageLine(progress.spec.id, 'created', `task ${progress.taskId}`);
        case 'adopted':
            return imageLine(progress.spec.id, 'picked up', `task ${progress.taskId}, paid for by an earlier run`);
        case 'state':
            return stateLine(progress);
        case 'retry':
            return retryLine(progress);
        case 'rate-limited':
            return run(`rate limited, resuming in ${formatDuration(progress.waitMs)} (${message(progress.reason)})`);
        case 'concurrency':
            return run(`at most ${progress.limit} at once from here on (${message(progress.reason)})`, 'grey');
        case 'stopped':
            return run(`stopped: ${message(progress.reason)}; no more tasks are created`);
        case 'finished':
            return outcomeLine(progress.outcome);
    }
}
function retryLine({ spec, step, reason, attempt, waitMs }) {
    const what = `${STEPS[step]}: ${message(reason)}; try ${attempt + 1} in ${formatDuration(waitMs)}`;
    if (step === 'poll' && attempt !== TELLING_POLL_FAULT)
        return { debug: `${spec.id}: ${what}` };
    return { ...imageLine(spec.id, 'retry', what), mark: '↻', colour: 'yellow' };
}
function stateLine({ spec, taskId, state, known, }) {
    const name = shorten(state, 60);
    if (known)
        return { debug: `${spec.id}: task ${taskId} is ${name}` };
    const line = imageLine(spec.id, 'state', `“${name}” is not a state we know: taken as not finished yet`);
    return { ...line, colour: 'yellow' };
}
function imageLine(id, word, details) {
    return { mark: '·', colour: 'cyan', word, id, details: logText(details) };
}
function run(text, colour = 'yellow') {
    return { colour, text: logText(text) };
}
function message(reason) {
    return shorten(reason, 500);
}

;// CONCATENATED MODULE: ./lib/report/log/log-writer.js

/** The plain lines over `write`, which takes one line without its line break. */
function createLogWriter(write, paint) {
    const info = (text) => write(logText(text));
    const debug = (text) => write(`::debug::${commandData(text)}`);
    return {
        info,
        debug,
        warning: (text) => write(paint('yellow', logText(text))),
        group: (title, lines) => {
            write(`::group::${commandData(title)}`);
            for (const line of lines)
                info(line);
            write('::endgroup::');
        },
    };
}

;// CONCATENATED MODULE: ./lib/report/log/progress-meter.js

/** A meter over the given clock (Unix milliseconds). */
function createProgressMeter(now) {
    const alive = new Set();
    let begunAt = now();
    let total = 0;
    let done = 0;
    return {
        begin: (images) => {
            begunAt = now();
            total = images;
        },
        note: (progress) => {
            if (progress.type === 'created' || progress.type === 'adopted')
                alive.add(progress.spec.id);
            if (progress.type !== 'finished')
                return;
            alive.delete(progress.outcome.spec.id);
            done += 1;
        },
        counter: () => `${String(done).padStart(String(total).length)}/${total}`,
        words: () => {
            const elapsed = now() - begunAt;
            const left = done === 0 || done >= total ? [] : [`about ${formatDuration((elapsed / done) * (total - done))} left`];
            const state = `${done} of ${plural(total, 'image')} done, ${alive.size} in work`;
            return [state, `${formatDuration(elapsed)} so far`, ...left].join(', ');
        },
    };
}

;// CONCATENATED MODULE: ./lib/report/log/log.js









/** How often a long wait is told of, in milliseconds. */
const PROGRESS_EVERY_MS = 30_000;
/** A log over the given writer, clock and timer. */
function createLog({ write, color, now, every }) {
    const paint = createPaint(color);
    const writer = createLogWriter(write, paint);
    const meter = createProgressMeter(now);
    const startedAt = now();
    const onceStrange = strangeStateOnce();
    let width = idWidth([]);
    let stop = () => { };
    return {
        ...writer,
        stop: () => stop(),
        start: (plan, { concurrency, dryRun }) => {
            const ids = [...plan.make, ...plan.adopt].map(({ spec }) => spec.id);
            width = idWidth(ids);
            meter.begin(ids.length);
            write(paint('bold', `${dryRun ? 'Dry run' : 'Plan'}: ${(0,describe_plan/* planWords */.DO)(plan)}`));
            if (plan.make.length > 0) {
                writer.info(`By resolution: ${(0,describe_plan/* resolutionWords */.MN)(plan)}; at most ${concurrency} at once`);
                writer.group(`What is made, and why (${plural(plan.make.length, 'image')})`, makeLines(plan, width));
            }
            const others = (0,describe_plan/* otherChanges */.yz)(plan);
            if (others.length > 0)
                writer.group(`What else changes (${others.length})`, others);
            if (ids.length > 0 && !dryRun)
                stop = every(PROGRESS_EVERY_MS, () => write(paint('grey', `    ${meter.words()}`)));
        },
        onProgress: (progress) => {
            meter.note(progress);
            const line = progressLine(onceStrange(progress));
            if ('debug' in line)
                writer.debug(line.debug);
            else if ('text' in line)
                write(paint(line.colour, `    ${line.text}`));
            else {
                const head = `${paint('grey', meter.counter())} ${paint(line.colour, `${line.mark} ${wordColumn(line.word)}`)}`;
                write(`${head} ${idColumn(line.id, width)}  ${line.details}`.trimEnd());
            }
        },
        end: (outcomes) => {
            stop();
            const words = (0,report_counts/* countWords */.rj)((0,report_counts/* countOutcomes */.XF)(outcomes));
            write(paint('bold', `Done in ${formatDuration(now() - startedAt)}: ${words}`));
        },
    };
}
/** A state that the API does not document is told of once a run: after that it counts as known. */
function strangeStateOnce() {
    const told = new Set();
    return (progress) => {
        if (progress.type !== 'state' || progress.known)
            return progress;
        const known = told.has(progress.state);
        told.add(progress.state);
        return { ...progress, known };
    };
}
function makeLines({ make }, width) {
    return make.map((item) => {
        const parameters = parameterWords(item.spec);
        return `${idColumn(item.spec.id, width)}  ${(0,describe_plan/* reasonWords */.IK)(item)}${parameters === '' ? '' : ` (${parameters})`}`;
    });
}

;// CONCATENATED MODULE: ./lib/report/log/log-published.js
/** Where the images are, one line for each place; none when nothing was published. */
function publishedLines({ artifact, galleryUrl, commitSha, pullRequest }) {
    const places = [
        ['Artifact', artifact?.url],
        ['Gallery', galleryUrl],
        ['Commit', commitSha],
        ['Pull request', pullRequest && `${pullRequest.url} (${OPERATIONS[pullRequest.operation]})`],
    ];
    return places.flatMap(([name, place]) => (place === undefined ? [] : [`${name}: ${place}`]));
}
const OPERATIONS = { created: 'new', updated: 'updated', none: 'as it was' };

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 13 modules
var core = __webpack_require__(77094);
;// CONCATENATED MODULE: ./lib/report/outputs.js



/** DESIGN 3: above this, `results` holds only id and status. */
const RESULTS_LIMIT = 512 * 1024;
/** FIELD-NOTES C: GitHub takes 1 MB of outputs a job; a little is left for names and the small ones. */
const TOTAL_LIMIT = 1_000_000 - 20_000;
/** Every output of DESIGN 3, on every path: JSON arrays are `[]`, counts `0`, others empty where there is nothing. */
function outputsOf({ outcomes, published, resultsFile }) {
    const { artifact, pullRequest } = published;
    const counts = (0,report_counts/* countOutcomes */.XF)(outcomes);
    const urls = outcomes.filter((outcome) => outcome.status === 'generated').flatMap((outcome) => outcome.urls);
    const results = toResults(outcomes);
    const whole = Buffer.byteLength(JSON.stringify(results)) <= RESULTS_LIMIT;
    const lists = fitLists({
        results: whole ? results : results.map(({ id, status }) => ({ id, status })),
        files: outcomes.flatMap((outcome) => filesOf(outcome).map((file) => file.path)),
        'image-urls': urls,
        'task-ids': [...new Set(outcomes.flatMap(ownTaskId))],
    });
    const values = {
        'image-url': urls[0] ?? '',
        ...lists.values,
        'results-file': resultsFile,
        'generated-count': String(counts.generated),
        'unchanged-count': String(counts.unchanged),
        'failed-count': String(counts.failed),
        'pending-count': String(counts.pending),
        'skipped-count': String(counts.skipped),
        'artifact-id': String(artifact?.id ?? ''),
        'artifact-url': artifact?.url ?? '',
        'artifact-digest': artifact?.digest ?? '',
        'gallery-url': published.galleryUrl ?? '',
        'commit-sha': published.commitSha ?? '',
        'pull-request-number': String(pullRequest?.number ?? ''),
        'pull-request-url': pullRequest?.url ?? '',
        'pull-request-operation': pullRequest?.operation ?? '',
    };
    return { values, shortened: whole ? lists.shortened : [...new Set(['results', ...lists.shortened])] };
}
/** Sets the step's outputs: synchronously, each whole, so that a cancelled step leaves no broken file. */
function writeOutputs(values) {
    for (const [name, value] of Object.entries(values))
        (0,core/* setOutput */.uH)(name, value);
}
/** The tasks of this run's work: what an earlier run made (`unchanged`) is in `results` alone. */
function ownTaskId(outcome) {
    const taskId = outcome.status === 'unchanged' ? undefined : taskIdOf(outcome);
    return taskId === undefined ? [] : [taskId];
}
/** The lists as JSON arrays; past the total, the later entries of the later lists go (`results-file` has them all). */
function fitLists(lists) {
    const values = {};
    const shortened = [];
    let left = TOTAL_LIMIT;
    for (const [name, list] of Object.entries(lists)) {
        const { json, cut } = fitList(list, Math.max(left, 2));
        values[name] = json;
        if (cut)
            shortened.push(name);
        left -= Buffer.byteLength(json);
    }
    return { values, shortened };
}
function fitList(list, limit) {
    const entries = [];
    let bytes = 2;
    for (const entry of list) {
        const json = JSON.stringify(entry);
        bytes += Buffer.byteLength(json) + 1;
        if (bytes > limit)
            return { json: `[${entries.join(',')}]`, cut: true };
        entries.push(json);
    }
    return { json: `[${entries.join(',')}]`, cut: false };
}

;// CONCATENATED MODULE: ./lib/report/pull-request-body.js






/** GitHub takes 65,536 characters of body; what comes before and after the table needs little. */
const TABLE_BUDGET = 62_000;
/** The body of the pull request: its images with prompt, parameters and size, under 65,536 characters. */
function renderPullRequestBody({ outcomes, rawUrl, runUrl, isChanged }) {
    const images = outcomes.flatMap((outcome) => {
        if (outcome.status !== 'generated' && outcome.status !== 'unchanged')
            return [];
        return outcome.files
            .filter((file) => outcome.status === 'generated' || isChanged?.(file.path) === true)
            .map((file) => ({ outcome, file }));
    });
    // Long prompts are cut short before images are left out.
    const longestPrompt = Math.max(120, Math.floor(TABLE_BUDGET / 4 / images.length));
    const rows = images.map((image) => pull_request_body_imageRow(image, { address: rawUrl(image.file.path), longestPrompt }));
    const run = textLink('this run', runUrl) || 'a workflow run';
    const rest = (count) => `Shortened: ${plural(count, 'more image')} did not fit in here.`;
    const head = ['Image', 'Prompt', 'File'];
    const tables = rows.length === 0 ? [] : [table({ head, rows, budget: TABLE_BUDGET, rest })];
    return `${[`Images of ${run}: ${(0,report_counts/* countWords */.rj)((0,report_counts/* countOutcomes */.XF)(outcomes))}.`, ...tables].join('\n\n')}\n`;
}
function pull_request_body_imageRow({ outcome, file }, { address, longestPrompt }) {
    const { spec } = outcome;
    const target = address === undefined ? undefined : linkTarget(address);
    const alt = html(shorten(spec.alt || spec.id, 200));
    const picture = target === undefined ? '' : `<a href="${target}"><img src="${target}" width="240" alt="${alt}"></a><br>`;
    const facts = [parameterWords(spec), formatSize(file), formatBytes(file.bytes)].filter((fact) => fact !== '');
    return tableRow([
        `${picture}${codeCell(spec.id)}`,
        `${promptCell(spec.prompt, longestPrompt)}<br><sub>${markdown(facts.join(', '))}</sub>`,
        codeCell(file.path),
    ]);
}

;// CONCATENATED MODULE: ./lib/report/summary/summary.js











/** FIELD-NOTES C: near 1 MiB GitHub drops a summary without a word. */
const SUMMARY_LIMIT = 900 * 1024;
/** Left for the headline, the plan, the chart and the notes. */
const SMALL_PARTS = 60 * 1024;
/** The job summary as Markdown, under 900 KiB whatever the number of images; failures first. */
function renderSummary(options) {
    const { outcomes, plan, dryRun } = options;
    const notes = (options.notes ?? []).map((note) => `> ${markdownMessage(shorten(note, 500))}`);
    let left = SUMMARY_LIMIT - SMALL_PARTS;
    const spend = (section) => {
        left -= Buffer.byteLength(section) + 2;
        return section;
    };
    const attention = [
        spend(failureSection(outcomes, left * 0.6)),
        spend(pendingSection(outcomes, left * 0.5)),
        ...(dryRun ? [] : [spend(skippedSection(outcomes, left * 0.2))]),
    ];
    const images = [spend(thumbnailSection(options, left * 0.5)), spend(imageSection(outcomes, left))];
    return `${[
        headline(options),
        publishedLinks(options.published),
        ...thatFit(notes, SMALL_PARTS / 2),
        ...attention,
        ...images,
        ...(plan === undefined ? [] : [planLine(plan), dryRun ? planSection(plan, left) : '']),
        timeline(outcomes),
    ]
        .filter((part) => part !== '')
        .join('\n\n')}\n`;
}
/** The summary of a run that found something to mend before anything was paid for. */
function renderProblems(problems) {
    const lines = problems.map((problem) => `- ${markdownMessage(shorten((0,runtime_problem/* problemLine */.YK)(problem), 500))}`);
    const kept = thatFit(lines, SUMMARY_LIMIT - SMALL_PARTS);
    const left = lines.length - kept.length;
    const more = left === 0 ? '' : `\n\nAnd ${left} more: the log has them all.`;
    return `## Images: nothing was made\n\nNothing was paid for. Mend this, and run again:\n\n${kept.join('\n')}${more}\n`;
}
/** Appends the summary to the file the runner named, at once and whole; does nothing without a path. */
function writeSummary(path, summary) {
    if (path !== '')
        (0,external_node_fs_.appendFileSync)(path, summary);
}
function headline({ outcomes, dryRun, elapsedMs }) {
    if (dryRun)
        return '## Images: dry run\n\nNothing was made and nothing was paid for.';
    return `## Images: ${(0,report_counts/* countWords */.rj)((0,report_counts/* countOutcomes */.XF)(outcomes))}\n\nIn ${formatDuration(elapsedMs)}.`;
}
function planLine(plan) {
    const resolutions = (0,describe_plan/* resolutionWords */.MN)(plan);
    return `### Plan\n\n${markdown((0,describe_plan/* planWords */.DO)(plan))}${resolutions === '' ? '' : `; by resolution: ${markdown(resolutions)}`}.`;
}
function timeline(outcomes) {
    const chart = ganttFence(outcomes);
    return chart === '' ? '' : `<details><summary>Timeline</summary>\n\n${chart}\n\n</details>`;
}

;// CONCATENATED MODULE: ./lib/report/report.js













/** Opens the log on standard output. */
function openReport({ color, stepSummary }) {
    const startedAt = Date.now();
    const write = (line) => void process.stdout.write(`${line}\n`);
    const every = (ms, tick) => {
        const timer = setInterval(tick, ms).unref();
        return () => clearInterval(timer);
    };
    const log = createLog({ write, color, now: Date.now, every });
    return {
        log,
        plan: (plan, { generate, plan: { dryRun } }) => log.start(plan, { concurrency: generate.concurrency, dryRun }),
        renderers: (settings, outcomes) => {
            const runUrl = runUrlOf(settings);
            // An unchanged image that is not on disk waits on the pull request's branch.
            const isChanged = (file) => !(0,external_node_fs_.existsSync)(external_node_path_.join(settings.workspace, file));
            return {
                papers: () => writePapers(settings, outcomes, Date.now() - startedAt),
                pullRequestBody: ({ rawUrl }) => renderPullRequestBody({ outcomes, rawUrl, runUrl, isChanged }),
                comment: ({ published, rawUrl }) => renderCommentBody({ outcomes, published, runUrl, ...(rawUrl && { rawUrl }) }),
            };
        },
        end: (ending) => {
            const { settings, outcomes, published } = ending;
            log.end(outcomes);
            for (const line of publishedLines(published))
                log.info(line);
            for (const note of ending.notes)
                log.warning(note);
            for (const annotation of annotationsOf(outcomes, settings.failOn))
                write(annotationCommand(annotation));
            const { values, shortened } = outputsOf({ outcomes, published, resultsFile: writeResults(settings, outcomes) });
            if (shortened.length > 0)
                log.warning(`Too long for an output, shortened: ${shortened.join(', ')}. results-file has all.`);
            writeOutputs(values);
            const { dryRun } = settings.plan;
            const notes = [...ending.failures, ...ending.notes];
            const elapsedMs = Date.now() - startedAt;
            writeSummary(stepSummary, renderSummary({ ...ending, notes, dryRun, elapsedMs }));
        },
        broken: (error) => {
            log.stop();
            writeOutputs(outputsOf({ outcomes: [], published: {}, resultsFile: '' }).values);
            if (!(error instanceof runtime_problem/* InvalidInputError */.oC))
                return;
            const annotations = annotationsOfProblems(error.problems);
            for (const annotation of annotations)
                write(annotationCommand(annotation));
            if (annotations.length < error.problems.length)
                log.group('All that is wrong', error.problems.map(runtime_problem/* problemLine */.YK));
            writeSummary(stepSummary, renderProblems(error.problems));
        },
    };
}
/** Writes the results as JSON into RUNNER_TEMP, and returns the file's absolute path. */
function writeResults(settings, outcomes) {
    const directory = (0,step_key/* stepDirectory */.i)(settings);
    (0,external_node_fs_.mkdirSync)(directory, { recursive: true });
    const file = external_node_path_.join(directory, 'results.json');
    saveResults(file, toResults(outcomes));
    return file;
}
function runUrlOf({ github: { serverUrl, repository, runId } }) {
    return runId === '' ? '' : `${serverUrl}/${repository}/actions/runs/${runId}`;
}
/** What goes along with the images: the results, and the gallery as it lies beside them and as it stands alone. */
async function writePapers(settings, outcomes, elapsedMs) {
    const results = writeResults(settings, outcomes);
    const page = {
        title: 'Generated images',
        outcomes,
        elapsedMs,
        runUrl: runUrlOf(settings),
        workspace: settings.workspace,
    };
    const beside = external_node_path_.join((0,step_key/* stepDirectory */.i)(settings), 'gallery.html');
    const alone = external_node_path_.join((0,step_key/* stepDirectory */.i)(settings), 'gallery-alone.html');
    const { linked } = await writeGallery({ ...page, path: beside, beside: (file) => file });
    if (linked > 0)
        await writeGallery({ ...page, path: alone });
    const extras = [
        { path: results, name: 'results.json' },
        { path: beside, name: 'gallery.html' },
    ];
    return { extras, gallery: linked > 0 ? alone : beside };
}


/***/ }),

/***/ 84354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ base64Of)
/* harmony export */ });
/** Bytes as base64, in pieces, so that memory does not grow with the file. Throws what reading them throws. */
async function* base64Of(chunks) {
    let rest = Buffer.alloc(0);
    for await (const chunk of chunks) {
        const bytes = Buffer.concat([rest, chunk]);
        // Base64 takes three bytes at a time.
        const whole = bytes.length - (bytes.length % 3);
        yield bytes.toString('base64', 0, whole);
        rest = bytes.subarray(whole);
    }
    yield rest.toString('base64');
}


/***/ }),

/***/ 15427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   aS: () => (/* binding */ baseUrlProblem),
/* harmony export */   wl: () => (/* binding */ addressRange)
/* harmony export */ });
/* harmony import */ var ipaddr_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48280);

/** What is wrong with a `base-url`; `undefined` when it is https, or http to this machine alone. */
function baseUrlProblem(text) {
    const url = URL.parse(text);
    if (url === null || !/^https?:$/.test(url.protocol))
        return 'allowed is an absolute https URL';
    if (url.username !== '' || url.password !== '')
        return 'it may not hold a user or a password';
    if (url.search !== '' || url.hash !== '')
        return 'it may not hold a query or a fragment';
    if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
        return 'http would send the key in the clear; allowed is https (http for loopback alone)';
    }
    return undefined;
}
/** Whether a host name or address is this machine's own: `localhost`, 127.0.0.0/8 or ::1. */
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname.endsWith('.localhost') || addressRange(hostname) === 'loopback';
}
/** The kind of a literal address in a URL (`loopback`, `private`, `linkLocal`, `unicast`, …); `undefined` for a name. */
function addressRange(hostname) {
    const literal = hostname.replace(/^\[|\]$/g, '');
    return ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.isValid(literal) ? ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.process(literal).range() : undefined;
}


/***/ }),

/***/ 53295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   YK: () => (/* binding */ problemLine),
/* harmony export */   oC: () => (/* binding */ InvalidInputError)
/* harmony export */ });
/** `docs/images.yml:3:5: …` where the place is known, else the message alone. */
function problemLine({ message, source }) {
    return source === undefined ? message : `${source.file}:${source.line}:${source.column}: ${message}`;
}
/** All that is wrong with inputs, prompts files or the lock, found before anything is paid for. */
class InvalidInputError extends Error {
    name = 'InvalidInputError';
    problems;
    constructor(problems) {
        super(problems.map(problemLine).join('\n'));
        this.problems = problems;
    }
}
/** A text in quotes for a message, with everything invisible in it written as an escape. */
function quoted(text) {
    const escaped = JSON.stringify(text);
    return escaped.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}


/***/ }),

/***/ 2627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ withFile),
/* harmony export */   Re: () => (/* binding */ orAbsent),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   X$: () => (/* binding */ openInside),
/* harmony export */   i7: () => (/* binding */ makeFolderOf)
/* harmony export */ });
/* unused harmony export unlinkedPath */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _image_fold_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76704);




/*
 * The one rule of what lies inside the workspace. Paths come from prompts files, from the lock, which anybody's pull
 * request may change, and from whatever an earlier step left on the disk.
 */
/** Whether an absolute path is `root` or lies below it, by its text alone. */
function isWithin(root, candidate) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_2__.relative(root, candidate);
    return relative !== '..' && !relative.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`) && !node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute(relative);
}
/** The absolute path of a file whose folder is really where it says; `undefined` where there is none, or a symbolic link on the way. */
async function unlinkedPath(workspace, file) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(workspace);
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, file);
    const folder = node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(absolute);
    if (!isWithin(root, folder))
        return undefined;
    const real = await orAbsent((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(folder));
    return real !== undefined && isSamePath(real, folder) ? absolute : undefined;
}
/** Makes the folder of a file that is to be written. Returns the file's absolute path. @throws where a symbolic link is on the way, or what the disk meets. */
async function makeFolderOf(workspace, file) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(node_path__WEBPACK_IMPORTED_MODULE_2__.join(workspace, file)), { recursive: true });
    const absolute = await unlinkedPath(workspace, file);
    if (absolute === undefined)
        throw new Error(`${file} is not inside the workspace: a symbolic link is on the way`);
    return absolute;
}
/**
 * Opens a file of the workspace for reading: a regular file that no symbolic link stands for or leads to. What was
 * opened is what is checked, so that nobody can put another file in its place in between. The caller closes it.
 * Throws what else the disk meets.
 */
async function openInside(workspace, file) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(workspace);
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, file);
    if (!isWithin(root, absolute))
        return refuse('it is outside the workspace');
    const handle = await openUnfollowed(absolute);
    if ('kind' in handle)
        return handle;
    try {
        const stats = await handle.stat();
        const reason = await whyNot(absolute, stats);
        if (reason === undefined)
            return { kind: 'open', file: handle, absolute, size: stats.size };
        await handle.close();
        return refuse(reason);
    }
    catch (error) {
        await handle.close();
        if (isAbsence(error))
            return { kind: 'absent' };
        throw error;
    }
}
/** Runs `work` on a file opened by `openInside`, and closes it; `undefined` where there is none that may be read. Throws what `work` throws. */
async function withFile(workspace, file, work) {
    const opened = await openInside(workspace, file);
    if (opened.kind !== 'open')
        return undefined;
    try {
        return await work(opened);
    }
    finally {
        await opened.file.close();
    }
}
/** What a file system call gives; `undefined` where the path does not exist. Throws what else the disk meets. */
async function orAbsent(call) {
    try {
        return await call;
    }
    catch (error) {
        if (isAbsence(error))
            return undefined;
        throw error;
    }
}
/** Without O_NONBLOCK, opening a named pipe would wait for somebody to write to it. */
const FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
async function openUnfollowed(absolute) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(absolute, FLAGS);
    }
    catch (error) {
        if (isAbsence(error))
            return { kind: 'absent' };
        if (codeOf(error) === 'ELOOP')
            return refuse('it is a symbolic link');
        if (['ENXIO', 'EISDIR'].includes(codeOf(error)))
            return refuse('it is no regular file');
        throw error;
    }
}
/** Why an open file is not to be read; `undefined` where it may. */
async function whyNot(absolute, stats) {
    if (!stats.isFile())
        return 'it is no regular file';
    const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(absolute);
    const isWhatWasOpened = there.dev === stats.dev && there.ino === stats.ino;
    return isWhatWasOpened && isSamePath(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(absolute), absolute)
        ? undefined
        : 'a symbolic link is on the way';
}
/** Some disks know a name in other letters than it is asked for by. */
function isSamePath(one, other) {
    return one === other || (0,_image_fold_name_js__WEBPACK_IMPORTED_MODULE_3__/* .foldName */ .z)(one) === (0,_image_fold_name_js__WEBPACK_IMPORTED_MODULE_3__/* .foldName */ .z)(other);
}
function refuse(reason) {
    return { kind: 'refused', reason };
}
function isAbsence(error) {
    return ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
}
/** Not by `instanceof`: jest's modules have an `Error` of their own, of which Node's errors are no instances. */
function codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}


/***/ }),

/***/ 84073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ readConsole),
  s: () => (/* binding */ readSettings)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 13 modules
var core = __webpack_require__(77094);
// EXTERNAL MODULE: ./lib/image/aspect-ratio.js
var aspect_ratio = __webpack_require__(62575);
// EXTERNAL MODULE: ./lib/runtime/network-address.js
var network_address = __webpack_require__(15427);
// EXTERNAL MODULE: ./lib/runtime/problem.js
var problem = __webpack_require__(53295);
// EXTERNAL MODULE: ./lib/runtime/safe-path.js
var safe_path = __webpack_require__(2627);
;// CONCATENATED MODULE: ./lib/settings/github-context.js

/** Reads the context; a missing or damaged event payload is `undefined`, not an error. */
function readGitHubContext(env) {
    const variable = (name, fallback = '') => env[`GITHUB_${name}`] || fallback;
    return {
        serverUrl: variable('SERVER_URL', 'https://github.com'),
        apiUrl: variable('API_URL', 'https://api.github.com'),
        repository: variable('REPOSITORY'),
        ref: variable('REF'),
        sha: variable('SHA'),
        headRef: variable('HEAD_REF'),
        eventName: variable('EVENT_NAME'),
        event: readEvent(variable('EVENT_PATH')),
        runId: variable('RUN_ID'),
        runAttempt: Number.parseInt(variable('RUN_ATTEMPT', '1'), 10) || 1,
        job: variable('JOB'),
        action: variable('ACTION'),
        workflow: variable('WORKFLOW'),
        workflowRef: variable('WORKFLOW_REF'),
        runner: `${env['RUNNER_OS'] ?? ''} ${env['RUNNER_ARCH'] ?? ''}`,
        jobName: jobName(env['ACTIONS_ORCHESTRATION_ID'] ?? ''),
        jobBackendId: jobBackendId(env['ACTIONS_RUNTIME_TOKEN'] ?? ''),
    };
}
function readEvent(file) {
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
    }
    catch {
        return undefined;
    }
}
/** `<UUID of the run>.<job>.<leg>`, of which the UUID tells nothing that the run's id does not. */
function jobName(orchestrationId) {
    return orchestrationId.replace(/^[\da-f-]{36}\./i, '');
}
/** The token's scope names run and job: `Actions.Results:<run>:<job>`, as `@actions/artifact` reads it. */
function jobBackendId(token) {
    const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
    return /Actions\.Results:[\w-]+:([\w-]+)/.exec(payload)?.[1] ?? '';
}

;// CONCATENATED MODULE: ./lib/settings/input-reader.js
/** Reads inputs one by one and collects what is wrong with them, so that people see all of it at once. */
class InputReader {
    problems = [];
    #env;
    constructor(env) {
        this.#env = env;
    }
    problem(input, text) {
        this.problems.push({ message: `Input \`${input}\` ${text}` });
    }
    /** The value as it stands, or `undefined` when blank; `fallback` where the runner passed nothing at all. */
    verbatim(input, fallback) {
        const value = this.#env[`INPUT_${input.toUpperCase()}`] ?? fallback;
        return value === undefined || value.trim() === '' ? undefined : value;
    }
    /** The trimmed value, or `undefined` when blank. */
    text(input) {
        return this.verbatim(input)?.trim();
    }
    /** One item a line (or also between `separator`s), trimmed; blank ones dropped. */
    list(input, separator) {
        const lines = (this.text(input) ?? '').split(/\r?\n/);
        const items = separator === undefined ? lines : lines.flatMap((line) => line.split(separator));
        return items.map((item) => item.trim()).filter((item) => item !== '');
    }
    matching(input, pattern, allowed) {
        const value = this.text(input);
        if (value !== undefined && !pattern.test(value))
            return this.#wrong(input, value, allowed);
        return value;
    }
    choice(input, choices, fallback) {
        const value = this.text(input);
        if (value === undefined)
            return fallback;
        const choice = choices.find((candidate) => candidate === value);
        return choice ?? this.#wrong(input, value, choices.map((candidate) => `\`${candidate}\``).join(', ')) ?? fallback;
    }
    /** The words of the YAML 1.2 core schema, as `core.getBooleanInput` takes them. */
    boolean(input, fallback) {
        const value = this.text(input);
        if (value === undefined)
            return fallback;
        if (['true', 'True', 'TRUE'].includes(value))
            return true;
        if (!['false', 'False', 'FALSE'].includes(value))
            this.#wrong(input, value, '`true`, `false`');
        return false;
    }
    integer(input, { min = 0, max }) {
        const value = this.text(input);
        if (value === undefined)
            return undefined;
        const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
        if (number >= min && number <= max)
            return number;
        const upTo = max === Number.MAX_SAFE_INTEGER ? 'up' : `to ${max}`;
        return this.#wrong(input, value, `a whole number from ${min} ${upTo}`);
    }
    /** Milliseconds. `or` names a further word that is allowed. */
    duration(input, { min = 0, max }, or) {
        const value = this.text(input);
        if (value === undefined)
            return undefined;
        const ms = parseDuration(value);
        if (ms !== undefined && ms >= min && ms <= max)
            return ms;
        const words = or === undefined ? '' : `${or} or `;
        const limit = max === Number.MAX_SAFE_INTEGER ? '' : `, more than 0 and at most ${max / 86_400_000}d`;
        return this.#wrong(input, value, `${words}a duration such as \`500ms\`, \`90s\`, \`10m\`, \`1h30m\`, or a number of seconds${limit}`);
    }
    /** `{ [key]: value }`, or nothing where the value is `undefined`: optional keys are absent, never `undefined`. */
    optional(key, value) {
        const entry = {};
        if (value !== undefined)
            entry[key] = value;
        return entry;
    }
    #wrong(input, value, allowed) {
        this.problem(input, `is \`${value}\`: allowed is ${allowed}`);
        return undefined;
    }
}
const UNITS_MS = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000, ms: 1 };
const NUMBER = '(\\d{1,12}(?:\\.\\d{1,6})?)';
const PATTERN = new RegExp(`^(?:${NUMBER}|(?=\\d)${Object.keys(UNITS_MS)
    .map((unit) => `(?:${NUMBER}${unit})?`)
    .join('')})$`);
/** Milliseconds of `500ms`, `90s`, `10m`, `1h30m`, `30d` or a bare number of seconds; `undefined` for anything else. */
function parseDuration(text) {
    const [matched, seconds, ...amounts] = PATTERN.exec(text) ?? [];
    if (matched === undefined)
        return undefined;
    if (seconds !== undefined)
        return Math.round(Number(seconds) * 1000);
    const parts = Object.values(UNITS_MS).map((unit, index) => Number(amounts[index] ?? 0) * unit);
    return Math.round(parts.reduce((sum, part) => sum + part, 0));
}

;// CONCATENATED MODULE: ./lib/settings/read-settings.js










/** A longer timer than this fires at once (setTimeout counts in 32 bits); no job lives that long either. */
const LONGEST_TIMER_MS = 7 * 24 * 3_600_000;
/** Shorter strings are no real key, and masking one would blacken half the log. */
const SHORTEST_SECRET = 6;
/**
 * Reads every input and the runner's variables, masking the key first.
 * @throws InvalidInputError naming every input that is wrong, its value and what is allowed.
 */
function readSettings(env) {
    const read = new InputReader(env);
    const dryRun = read.boolean('dry-run', false);
    const api = readApi(read, dryRun);
    const directories = readDirectories(read, env);
    const settings = {
        ...directories,
        temp: env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(),
        api,
        prompts: readPromptSettings(read),
        plan: readPlan(read, dryRun),
        generate: readGenerate(read),
        failOn: read.choice('fail-on', ['any', 'all', 'never'], 'any'),
        artifact: readArtifact(read),
        commit: readCommit(read),
        comment: read.boolean('comment', false),
        githubToken: read.text('github-token') ?? '',
        github: readGitHubContext(env),
    };
    if (read.problems.length > 0)
        throw new problem/* InvalidInputError */.oC(read.problems);
    return settings;
}
/** What the report needs before there are settings: an input that is wrong has to be told as well. */
function readConsole(env) {
    return { color: (env['NO_COLOR'] ?? '') === '', stepSummary: env['GITHUB_STEP_SUMMARY'] ?? '' };
}
function readApi(read, dryRun) {
    const key = read.text('api-key') ?? '';
    if (key.length >= SHORTEST_SECRET)
        (0,core/* setSecret */.Pq)(key);
    if (key === '' && !dryRun) {
        read.problem('api-key', 'is empty: give it the key of the image API, from a secret; only a `dry-run` needs none');
    }
    else if (!/^[\x21-\x7e]*$/.test(key)) {
        read.problem('api-key', 'holds a space, a line break or a character that no key has: is the secret complete?');
    }
    const baseUrl = read.text('base-url') ?? 'https://aigptimage.com';
    const problem = (0,network_address/* baseUrlProblem */.aS)(baseUrl);
    if (problem !== undefined)
        read.problem('base-url', `is \`${baseUrl}\`: ${problem}`);
    return { key, baseUrl: baseUrl.replace(/\/+$/, '') };
}
function readDirectories(read, env) {
    const workspace = external_node_path_.resolve(env['GITHUB_WORKSPACE'] || '.');
    const workingDirectory = inside(read, workspace, 'working-directory', read.text('working-directory') ?? '.');
    const absolute = external_node_path_.join(workspace, workingDirectory);
    if (!(0,external_node_fs_.existsSync)(absolute) || !(0,external_node_fs_.statSync)(absolute).isDirectory()) {
        read.problem('working-directory', `is \`${workingDirectory}\`: there is no such directory in the workspace`);
    }
    else if (!(0,safe_path/* isWithin */.UO)((0,external_node_fs_.realpathSync)(workspace), (0,external_node_fs_.realpathSync)(absolute))) {
        read.problem('working-directory', `is \`${workingDirectory}\`: a symbolic link leads out of the workspace`);
    }
    const outputDir = inside(read, absolute, 'output-dir', read.text('output-dir') ?? 'generated-images');
    return { workspace, workingDirectory, outputDir: external_node_path_.posix.join(workingDirectory, outputDir) };
}
/** The relative form, with `/`, of a path that must lie inside `root`; `` for `root` itself. */
function inside(read, root, input, value) {
    const absolute = external_node_path_.resolve(root, value);
    if (!(0,safe_path/* isWithin */.UO)(root, absolute)) {
        read.problem(input, `is \`${value}\`: allowed is a path inside ${input === 'output-dir' ? 'the working directory' : 'the workspace'}`);
        return '';
    }
    return external_node_path_.relative(root, absolute).split(external_node_path_.sep).join('/');
}
function readPromptSettings(read) {
    const inline = read.verbatim('prompt');
    const files = read.list('prompts-file');
    if (inline === undefined && files.length === 0) {
        read.problem('prompt', 'and `prompts-file` are both empty: give one of them');
    }
    else if (inline !== undefined && files.length > 0) {
        read.problem('prompt', 'and `prompts-file` are both given: give one of them');
    }
    return {
        model: read.text('model') ?? 'gpt-image-2-text-to-image',
        ...read.optional('inline', inline),
        ...read.optional('filename', read.text('filename')),
        files,
        ...read.optional('template', read.text('prompt-template')),
        parameters: {
            ...read.optional('aspect_ratio', read.matching('aspect-ratio', aspect_ratio/* ASPECT_RATIO */.n, aspect_ratio/* ASPECT_RATIO_WORDS */.j)),
            resolution: read.choice('resolution', ['1K', '2K', '4K'], '1K'),
            ...read.optional('quality', read.text('quality')),
            ...read.optional('output_format', read.text('output-format')),
        },
    };
}
function readPlan(read, dryRun) {
    return {
        regenerate: read.choice('regenerate', ['changed', 'missing', 'all'], 'changed'),
        ...read.optional('maxAgeMs', read.duration('max-age', { max: Number.MAX_SAFE_INTEGER })),
        ...read.optional('maxImages', read.integer('max-images', { min: 0, max: Number.MAX_SAFE_INTEGER })),
        prune: read.boolean('prune', false),
        ...read.optional('shard', readShard(read)),
        dryRun,
    };
}
function readShard(read) {
    const value = read.matching('shard', /^\d{1,3}\/\d{1,3}$/, '`i/n` with n from 1 to 256 and i from 1 to n, such as `2/4`');
    if (value === undefined)
        return undefined;
    const [index = 0, count = 0] = value.split('/').map(Number);
    if (index < 1 || index > count || count > 256) {
        read.problem('shard', `is \`${value}\`: allowed is \`i/n\` with n from 1 to 256 and i from 1 to n, such as \`2/4\``);
    }
    return { index, count };
}
function readGenerate(read) {
    const timer = { min: 1, max: LONGEST_TIMER_MS };
    return {
        concurrency: read.integer('concurrency', { min: 1, max: 100 }) ?? 4,
        timeoutMs: read.duration('timeout', timer) ?? 30 * 60_000,
        imageTimeoutMs: read.duration('image-timeout', timer) ?? 10 * 60_000,
        pollInterval: read.text('poll-interval') === 'auto' ? 'auto' : (read.duration('poll-interval', timer, '`auto`') ?? 'auto'),
        retryAmbiguous: read.boolean('retry-ambiguous', false),
    };
}
function readArtifact(read) {
    const name = read.verbatim('artifact-name', 'generated-images')?.trim() ?? '';
    if (/[":<>|*?\r\n\\/]/.test(name)) {
        read.problem('artifact-name', `is \`${name}\`: an artifact's name may not hold \`" : < > | * ? \\ /\` or a line break`);
    }
    return {
        name,
        layout: read.choice('artifact-layout', ['zip', 'files'], 'zip'),
        ...read.optional('retentionDays', read.integer('retention-days', { min: 1, max: 400 })),
        compressionLevel: read.integer('compression-level', { min: 0, max: 9 }) ?? 0,
        overwrite: read.boolean('overwrite', false),
    };
}
function readCommit(read) {
    const modes = { none: 'none', false: 'none', push: 'push', true: 'push', 'pull-request': 'pull-request' };
    return {
        mode: modes[read.choice('commit', ['none', 'push', 'pull-request', 'false', 'true'], 'none')],
        ...read.optional('branch', read.text('branch')),
        ...read.optional('base', read.text('base')),
        message: read.text('commit-message') ?? 'Update generated images',
        pullRequest: {
            ...read.optional('title', read.text('pr-title')),
            ...read.optional('body', read.text('pr-body')),
            labels: read.list('pr-labels', ','),
            reviewers: read.list('pr-reviewers', ','),
            assignees: read.list('pr-assignees', ','),
            draft: read.boolean('pr-draft', false),
        },
        frontMatter: readFrontMatter(read),
    };
}
function readFrontMatter(read) {
    return read.list('set-front-matter').flatMap((line) => {
        const [, key, template] = /^([^=\s]+)\s*=\s*(.+)$/.exec(line) ?? [];
        if (key !== undefined && template !== undefined)
            return [{ key, template }];
        read.problem('set-front-matter', `has the line \`${line}\`: allowed is \`key=template\`, such as \`cover=/images/{{file}}\``);
        return [];
    });
}


/***/ }),

/***/ 69221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ stepKey),
/* harmony export */   i: () => (/* binding */ stepDirectory)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/**
 * What names this step within its workflow run, the same in every attempt: job, step, runner, shard and what was asked
 * for. 12 hex digits. Secrets are not part of it.
 */
function stepKey({ github, workingDirectory, outputDir, prompts, plan, artifact }) {
    const { workflowRef, job, action, runner } = github;
    const parts = [
        workflowRef,
        job,
        action,
        runner,
        plan.shard ?? null,
        workingDirectory,
        outputDir,
        prompts,
        artifact.name,
    ];
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);
}
/** Where this step keeps its files in RUNNER_TEMP: absolute, its own for every run and step. */
function stepDirectory(settings) {
    return node_path__WEBPACK_IMPORTED_MODULE_1__.join(settings.temp, 'gpt-image', `${settings.github.runId || 'run'}-${stepKey(settings)}`);
}


/***/ })

};
