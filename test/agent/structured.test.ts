/** One answer of a model in a given shape, from servers that know JSON schemas and servers that do not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import type { ModelClient } from '../../src/agent/model/model-client.ts';
import { givesJson, says, status } from './model-server.ts';
import { ASK, assertFails, clientFor } from './scripted-client.ts';

const Lean = z.object({ lean: z.enum(['accept', 'reject']), rating: z.number().nullable() });
const lean = (client: ModelClient) => client.structured(ASK, 'lean', Lean, new AbortController().signal);

test('structured output is asked for by strict JSON schema', async (t) => {
  const { server, client } = await clientFor(t, [givesJson({ lean: 'accept', rating: 6 })]);
  assert.deepEqual(await lean(client), { lean: 'accept', rating: 6 });
  const format = server.requests[0]?.body.response_format;
  assert.ok(format?.json_schema);
  assert.equal(format.type, 'json_schema');
  assert.equal(format.json_schema.strict, true);
  assert.deepEqual((format.json_schema.schema as { required: string[] }).required, ['lean', 'rating']);
});

test('a server without JSON schema gets JSON mode with the schema in words, and is remembered', async (t) => {
  const { server, client } = await clientFor(t, [
    status(400, { message: 'response_format json_schema is not supported' }),
    givesJson({ lean: 'reject', rating: null }),
    givesJson({ lean: 'accept', rating: 8 }),
  ]);
  assert.equal((await lean(client)).lean, 'reject');
  assert.equal((await lean(client)).lean, 'accept');
  const formats = server.requests.map(({ body }) => body.response_format?.type);
  assert.deepEqual(formats, ['json_schema', 'json_object', 'json_object']);
  assert.match(server.requests[1]!.body.messages.at(-1)!.content, /JSON Schema/);
});

test('a server without JSON mode is asked in plain words, and fences about the object are passed over', async (t) => {
  const { server, client } = await clientFor(t, [
    status(422),
    status(400),
    says('Here it is:\n```json\n{"lean": "reject", "rating": 3}\n```'),
  ]);
  assert.deepEqual(await lean(client), { lean: 'reject', rating: 3 });
  assert.equal(server.requests[2]?.body.response_format, undefined);
});

test('output that does not fit is sent back once with what is wrong', async (t) => {
  const { server, client } = await clientFor(t, [
    givesJson({ lean: 'maybe', rating: 6 }),
    givesJson({ lean: 'accept', rating: 6 }),
  ]);
  assert.equal((await lean(client)).lean, 'accept');
  assert.match(server.requests[1]!.body.messages.at(-1)!.content, /lean/);
});

test('output that does not fit twice is given up', async (t) => {
  const { client } = await clientFor(t, [says('I would accept it.'), says('{"lean":')]);
  await assertFails(lean(client), 'bad_output', /did not keep to the form/);
});
