import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseEnvelope, parseTask, taskIdOf } from '../../src/image-api/envelope.ts';

const task = (data: unknown) =>
  parseTask(parseEnvelope(JSON.stringify({ code: 200, msg: 'success', data })) ?? { data: {} });

describe('parseEnvelope', () => {
  it('takes the code as a number or as a numeric string', () => {
    expect(parseEnvelope('{"code":402,"msg":"no credits"}')).toMatchObject({ code: 402, message: 'no credits' });
    expect(parseEnvelope('{"code":"402"}')?.code).toBe(402);
    expect(parseEnvelope('{"code":"4x2"}')?.code).toBeUndefined();
  });

  it('is undefined for what is no JSON object', () => {
    for (const body of ['', '<html>', '[]', 'null', '"200"', '{"code":']) expect(parseEnvelope(body)).toBeUndefined();
  });

  it('never throws, and always gives a task id as a string', () => {
    fc.assert(fc.property(fc.json(), (body) => expect(typeof taskIdOf(parseEnvelope(body))).toBe('string')));
    fc.assert(
      fc.property(fc.anything(), (data) =>
        expect(() => parseTask({ data: { state: 'success', resultJson: data } })).not.toThrow(),
      ),
    );
  });
});

describe('parseTask', () => {
  it('reads a finished task as the provider documents it', () => {
    expect(
      task({
        taskId: 't',
        state: 'success',
        resultJson: '{"resultUrls":["https://cdn.example/1.png"]}',
        failCode: null,
        failMsg: null,
        costTime: 59_699,
        completeTime: 1_777_467_267_840,
        createTime: 1_777_467_208_141,
      }),
    ).toEqual({
      state: 'success',
      result: { kind: 'urls', urls: ['https://cdn.example/1.png'] },
      failCode: '',
      failMessage: '',
      costTimeMs: 59_699,
      completeTime: 1_777_467_267_840,
      createTime: 1_777_467_208_141,
    });
  });

  it('accepts resultJson as an object', () => {
    expect(task({ state: 'success', resultJson: { resultUrls: ['https://cdn.example/1.png'] } })?.result).toEqual({
      kind: 'urls',
      urls: ['https://cdn.example/1.png'],
    });
  });

  it.each([
    ['', ''],
    ['{', '{'],
    ['{}', '{}'],
    ['{"resultUrls":[]}', '{"resultUrls":[]}'],
    ['{"resultUrls":"https://cdn.example/1.png"}', '{"resultUrls":"https://cdn.example/1.png"}'],
    ['{"resultUrls":["no url"]}', '{"resultUrls":["no url"]}'],
    ['{"resultUrls":["https://cdn.example/1.png",5]}', '{"resultUrls":["https://cdn.example/1.png",5]}'],
    [null, 'null'],
    [undefined, 'nothing'],
  ])('keeps the text of a resultJson that names no image: %j', (resultJson, text) => {
    expect(task({ state: 'success', resultJson })?.result).toEqual({ kind: 'malformed', text });
  });

  it.each([
    ['completed', 'success'],
    ['failed', 'fail'],
    ['error', 'fail'],
    ['processing', 'processing'],
  ])('knows the state %s of like services as %s', (state, known) => {
    expect(task({ state })?.state).toBe(known);
  });

  it('is undefined without a state', () => {
    for (const data of [{}, { state: '' }, { state: null }, [], null]) expect(task(data)).toBeUndefined();
  });

  it('leaves out times that are no integers', () => {
    expect(task({ state: 'waiting', costTime: null, createTime: 'soon' })).not.toHaveProperty('createTime');
    expect(task({ state: 'waiting', createTime: 9e15 })).not.toHaveProperty('createTime');
    expect(task({ state: 'waiting', createTime: -1 })).not.toHaveProperty('createTime');
  });
});
