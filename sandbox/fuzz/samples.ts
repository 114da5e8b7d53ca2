const SHA = 'a'.repeat(64);

const STRUCTURED = [
  '["A cat", {"id": "dog", "prompt": "A dog", "aspect_ratio": "16:9", "count": 3}]',
  '{"defaults": {"count": 2, "prefix": "Oil:", "alt": "{{id}}"}, "vars": {"a": [1, 2]}, "images": [{"prompt": "A {{#a}}{{.}}{{/a}}", "output": "x/{{id}}"}]}',
  '[{"id": "a", "prompt": "b", "output": "c/d", "alt": "e", "vars": {"f": {"g": 1}}, "convert": {"format": "webp", "widths": [64]}, "resolution": "2K"}]',
];

/** Prompts files by extension: each as people write it, and with all that the format knows. */
export const PROMPTS: Readonly<Record<string, readonly string[]>> = {
  yml: [
    ...STRUCTURED,
    '- A cat\n- {id: dog, prompt: A dog, count: 2}\n',
    'defaults: {prefix: Oil, suffix: ", flat", resolution: 2K}\nvars: {a: [1, 2], b: {c: x}}\nimages:\n  - id: hero\n    prompt: "A {{b.c}} {{#a}}{{.}}{{/a}}"\n    output: "img/{{id}}"\n    alt: "{{id}}"\n',
    'vars: {v: &v {w: 1}}\nimages:\n  - {prompt: One, id: one, vars: *v, convert: {format: webp, widths: [64]}}\n  - {prompt: "Two {{w}}", vars: *v}\n',
  ],
  json: STRUCTURED,
  jsonl: ['"A cat"\n{"prompt": "A dog", "id": "dog"}\n\n{"prompt": "b {{a}}", "vars": {"a": 1}, "output": "c/"}\n'],
  csv: ['id,prompt,count,vars\ncat,A cat,2,\ndog,"A dog, {{a}}",,"{""a"":1}"\n'],
  txt: ['A cat\n# no prompt\n\nA dog\n'],
  md: [
    '---\ntitle: T\nimage:\n  prompt: A {{title}}\n---\n\nText\n',
    '---\nimage: A cat\n---\n',
    '+++\ntitle = "T"\n[image]\nprompt = "A {{title}}"\nid = "x"\n+++\nText\n',
  ],
};

const ENTRY = {
  fingerprint: SHA,
  taskId: 'task-1',
  state: 'done',
  files: [{ path: 'generated-images/a-cat.png', sha256: SHA, bytes: 10, width: 1, height: 1 }],
  source: [{ sha256: SHA, bytes: 10, width: 1, height: 1, format: 'png' }],
  convert: { format: 'webp' },
  createdAt: '2026-01-01T00:00:00.000Z',
  key: '0123abcd',
  request: { prompt: '0123' },
};

export const LOCKS: readonly string[] = [
  JSON.stringify({ version: 1, images: { 'a-cat': ENTRY, dog: { ...ENTRY, state: 'pending' } } }, null, 2),
  '{"version": 1, "images": {}}',
];

export const JOURNALS: readonly string[] = [
  [
    { type: 'scope', scope: 's' },
    { type: 'creating', id: 'a-cat', fingerprint: SHA, requestId: 'r1', at: 1 },
    { type: 'created', id: 'a-cat', fingerprint: SHA, requestId: 'r1', taskId: 't1', at: 2, key: '0123abcd' },
    { type: 'creating', id: 'dog', fingerprint: SHA, requestId: 'r2', at: 3, again: true },
    { type: 'refused', id: 'dog', requestId: 'r2' },
    { type: 'dead', id: 'a-cat', taskId: 't0' },
    { type: 'saved', files: ['generated-images/a-cat.png'] },
    { type: 'done', id: 'a-cat', taskId: 't1' },
    { type: 'uploaded', names: ['images'] },
  ]
    .map((entry) => `${JSON.stringify(entry)}\n`)
    .join(''),
];

export const EVENTS: readonly string[] = [
  '{"pull_request": {"number": 1, "head": {"ref": "b", "sha": "s", "repo": {"full_name": "o/r"}}, "base": {"repo": {"full_name": "o/r"}}}}',
  '{"issue": {"number": 3, "pull_request": {}}, "comment": {"body": "/regenerate a"}}',
  '{"ref": "refs/heads/main", "repository": {"default_branch": "main"}}',
];

export const ANSWERS: readonly string[] = [
  '{"code": 200, "msg": "success", "data": {"taskId": "task-1"}}',
  '{"code": 200, "data": {"state": "success", "resultJson": "{\\"resultUrls\\":[\\"https://127.0.0.1/1.png\\"]}", "costTime": 12, "createTime": 1700000000000}}',
  '{"code": 200, "data": {"state": "fail", "failCode": "500", "failMsg": "no"}}',
  '{"code": 429, "msg": "rate limit exceeded", "data": {"retryAfter": 1, "limit": 5, "tier": "basic", "windowSeconds": 60}}',
];

export const ATTRIBUTES: readonly string[] = [
  '*.png filter=lfs -text\n[attr]big filter=lfs\n"a b/**" big\n[!a-c]?/**/x -filter\n',
];

export const LFS_CONFIGS: readonly string[] = ['[lfs]\n\turl = "https://bob:p%40ss@lfs.example/r"\n'];
