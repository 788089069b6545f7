/** A process that stands still for longer than its leases last, and thaws: nothing is said twice, nothing is lost. */
import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { after, before, test } from 'node:test';
import { judge } from '../../faults/judge.ts';
import { PAPER, startFaultModel, tokensIn } from '../../faults/model.ts';
import { seeded } from '../../faults/random.ts';
import type { StandIn } from '../../sandbox/server/server.ts';
import { DISCUSSION, type Message, TEAM } from '../../sandbox/server/workspace.ts';
import { pause, says, startModelServer } from '../agent/model-server.ts';
import { type Postgres, startPostgres } from '../postgres.ts';
import { attachReviews, botMessages, openRoom, read, shown } from '../room.ts';
import { startProcess, until } from './process.ts';

/** A sentence is shown once the next has begun. */
const BEGINNING = 'R1 finds the routing idea simple and new for sensor networks [R1.4]. R3 says ';
const REST = 'the baselines are outdated [R3.7].';
/** What only the process that takes over is told. */
const ELSEWHERE = 'R3 says the baselines are outdated [R3.7]. R1 finds the routing idea simple [R1.4].';

let server: Postgres;
before(async () => {
  server = await startPostgres();
});
after(() => server.stop());

/** The answers below the card: each is one message, whole. Null until there are so many. */
function answers(standIn: StandIn, top: Message, count: number): string[] | null {
  const [, ...said] = botMessages(standIn, top);
  const whole = said.every((one) => one.stream === undefined && /"type":"context_actions"/.test(shown(one)));
  return whole && said.length === count ? said.map((one) => read([one])) : null;
}

test('two processes over PostgreSQL: what the frozen one had begun, the other answers; thawed, it writes nothing more', async (t) => {
  const room = await openRoom(t, { DATABASE_URL: await server.database() });
  const { standIn } = room;
  const elsewhere = await startModelServer([says(ELSEWHERE), says(ELSEWHERE), says(ELSEWHERE)]);
  room.closers.push(() => elsewhere.close());

  const frozen = await startProcess(t, room.env);
  const shownThere = await attachReviews(room);
  const silentThere = await attachReviews(room);
  const [inTheMiddle, atTheStart] = [pause(), pause()];
  room.closers.push(async () => [inTheMiddle, atTheStart].forEach((held) => void held.open()));
  room.model.add(says(BEGINNING, inTheMiddle, REST), says(atTheStart, BEGINNING, REST));
  await standIn.say({ text: 'What is new here?', thread_ts: shownThere.ts });
  await standIn.until(() => shown(botMessages(standIn, shownThere)[1]).includes('routing idea'));
  await standIn.say({ text: 'And what is weak?', thread_ts: shownThere.ts });
  await standIn.say({ text: 'What is new here?', thread_ts: silentThere.ts });
  await atTheStart.reached;
  await until(() => standIn.undelivered === 0);
  const other = await startProcess(t, { ...room.env, OPENAI_BASE_URL: elsewhere.url });

  frozen.freeze();
  const taken = await standIn.until(() => answers(standIn, shownThere, 2));
  await standIn.until(() => answers(standIn, silentThere, 1));
  assert.match(taken[0]!, /baselines are outdated/);
  const before = [shownThere, silentThere].map((top) => botMessages(standIn, top));

  // All that it was waiting for is there when it thaws.
  const calls = standIn.calls().length;
  inTheMiddle.open();
  atTheStart.open();
  frozen.thaw();
  const lost = () => frozen.warnings.filter((warning) => warning === 'queue.thread_failed LeaseLost');
  await until(() => lost().length === 2);
  await other.stop();
  room.model.add(says(BEGINNING, REST));
  await standIn.say({ text: 'And who says so?', thread_ts: silentThere.ts });
  const last = await standIn.until(() => answers(standIn, silentThere, 2));
  assert.match(last[1]!, /routing idea simple and new/);

  const old = before.flat();
  assert.deepEqual(
    [botMessages(standIn, shownThere), botMessages(standIn, silentThere).slice(0, 2)],
    before,
    'nothing stands otherwise than before the thaw',
  );
  const written = standIn
    .calls()
    .slice(calls)
    .filter(
      ({ method, args }) =>
        method.startsWith('chat.') &&
        (args.thread_ts === shownThere.ts || old.some(({ ts }) => ts === args.ts)),
    );
  assert.deepEqual(written, []);
});

/** What the fault run finds wrong with the card and the answer to one question. */
function faultsIn(standIn: StandIn, top: Message, { ts, text }: Message) {
  const common = { threadTs: top.ts, deleted: false, stopped: false, sentAt: null, ackedAt: null };
  const asked = [
    { ...common, ts: top.ts, turn: `${TEAM.id}:${DISCUSSION}:${top.ts}`, token: null },
    { ...common, ts, turn: `${TEAM.id}:${DISCUSSION}:${ts}`, token: tokensIn(text)[0]! },
  ];
  return judge(asked, botMessages(standIn, top));
}

test('one process over SQLite: thawed, it finishes what it had begun, in the same message', async (t) => {
  const model = await startFaultModel(seeded(1));
  t.after(() => model.close());
  const room = await openRoom(t, { OPENAI_BASE_URL: model.url });
  const { standIn } = room;
  const frozen = await startProcess(t, room.env);
  const top = await attachReviews(room, PAPER);
  const asked = await standIn.say({ text: 'What do they say? (q1)', thread_ts: top.ts });
  const begun = await standIn.until(() => botMessages(standIn, top)[1]);

  frozen.freeze();
  const db = new DatabaseSync(room.env.DATABASE_URL!, { readOnly: true });
  const leases = db.prepare('select count(*) as held from thread_q where lease_until > ?');
  await until(() => Number(leases.get(Date.now())?.held) === 0);
  db.close();
  assert.notDeepEqual(faultsIn(standIn, top, asked), [], 'the answer is not whole yet');
  frozen.thaw();

  await standIn.until(() => faultsIn(standIn, top, asked).length === 0);
  await frozen.stop();
  assert.deepEqual(faultsIn(standIn, top, asked), []);
  assert.equal(botMessages(standIn, top)[1]?.ts, begun.ts);
});
