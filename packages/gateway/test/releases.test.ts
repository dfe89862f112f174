import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { RefusedFile } from '../src/import/draft.ts';
import { valueResponse } from '../src/page/value-page.ts';
import { setApproval } from '../src/publish/release/approval-setting.ts';
import { approveRelease } from '../src/publish/release/approve-release.ts';
import { previewRelease } from '../src/publish/release/preview-release.ts';
import { publishDue } from '../src/publish/release/publish-due.ts';
import { trySending } from '../src/publish/release/send-file.ts';
import { verify } from '../src/publish/release/verify.ts';
import { withdrawRelease } from '../src/publish/release/withdraw-release.ts';
import { capital, type ReleaseWorld, releaseWorld } from './release-world.ts';

let world: ReleaseWorld;

beforeAll(async () => {
  world = await releaseWorld();
});

afterAll(() => world.close());

beforeEach(() => {
  world.year += 1;
});

interface ToldRelease {
  readonly id: string;
  readonly approval: string;
  readonly withdraws: string | null;
  readonly withdrawnBy: string | null;
  readonly reason: string | null;
}

const releasesTold = async (): Promise<readonly ToldRelease[]> =>
  (await world.ask('{ releases { id approval withdraws withdrawnBy reason } }')).releases;

test('a draft is seen by nobody until another office approves it; then it is one transaction with its sums', async () => {
  const { state, release } = await world.send(
    'capital',
    capital(world.line('C1', 100, 50), world.line('C4', 100, 90)),
  );
  expect([state, await world.rate('VN')]).toEqual(['draft', 'NOT_PUBLISHED']);
  await expect(approveRelease(world.releases, release, 'huyen')).rejects.toThrow(/huyen sent this file/);
  expect(await world.rate('VN')).toBe('NOT_PUBLISHED');
  await approveRelease(world.releases, release, 'tinh');
  expect([await world.rate('C1'), await world.rate('P1'), await world.rate('VN')]).toEqual([0.5, 0.7, 0.7]);
  await expect(approveRelease(world.releases, release, 'tinh')).rejects.toThrow('is published already');
  expect((await world.actions()).slice(-4)).toEqual(['draft', 'refuse', 'publish', 'refuse']);
});

test('one person may send and approve after the setting, which the release then tells', async () => {
  await setApproval(world.releases, 'single', 'tinh');
  const { release } = await world.send('capital', capital(world.line('C1', 100, 50)));
  await approveRelease(world.releases, release, 'huyen');
  expect((await releasesTold()).filter(({ id }) => id === release)).toEqual([
    { id: release, approval: 'SINGLE', withdraws: null, withdrawnBy: null, reason: null },
  ]);
  await setApproval(world.releases, 'two', 'tinh');
});

test('a preview shows each public figure that would change, the old beside the new, and changes nothing', async () => {
  await world.published('capital', capital(world.line('C1', 100, 50), world.line('C2', 300, 60)));
  const { release } = await world.send('capital', capital(world.line('C2', 300, 90)), 'thang-7.csv');
  const before = await world.everyAnswer();
  const preview = await previewRelease(world.database.db, release);
  expect([preview.begun, preview.ended]).toEqual([1, 1]);
  const rates = preview.figures
    .filter(
      ({ after }) => after.indicator.id === 'disbursement-rate' && after.period.text === `${world.year}-06`,
    )
    .map(({ before: old, after }) => [
      ...[after.area.code, after.answer.scope.programme ?? '', old?.answer.value, after.answer.value],
    ]);
  expect(rates.filter(([area]) => area === 'C2')).toEqual([
    ['C2', '', 0.2, 0.3],
    ['C2', 'NTM', 0.2, 0.3],
  ]);
  // (50 + 60) / 400 before, (50 + 90) / 400 after.
  expect(rates.filter(([area, programme]) => area === 'VN' && programme === '')).toEqual([
    ['VN', '', 0.275, 0.35],
  ]);
  expect(rates.map(([area]) => area)).not.toContain('C1');
  expect(await world.everyAnswer()).toBe(before);
});

test('a withdrawal has what stood before count again, and can be withdrawn itself; the past stays as it was', async () => {
  const first = await world.published(
    'capital',
    capital(world.line('C1', 100, 50), world.line('C2', 300, 60)),
  );
  const second = await world.published(
    'capital',
    capital(world.line('C2', 300, 90), world.line('C4', 100, 10)),
  );
  expect([await world.rate('C2'), await world.rate('P1')]).toEqual([0.3, 150 / 500]);
  const withdrawal = await withdrawRelease(world.releases, second, 'nhập nhầm cột', 'tinh');
  expect([
    await world.rate('C1'),
    await world.rate('C2'),
    await world.rate('C4'),
    await world.rate('P1'),
  ]).toEqual([...[0.5, 0.2, 'NOT_PUBLISHED', 110 / 400]]);
  await expect(withdrawRelease(world.releases, second, '', 'tinh')).rejects.toThrow('is withdrawn already');
  const id = 'release' in withdrawal ? (withdrawal.release ?? '') : '';
  expect((await releasesTold()).slice(0, 2)).toEqual([
    { id, approval: 'SINGLE', withdraws: second, withdrawnBy: null, reason: 'nhập nhầm cột' },
    { id: second, approval: 'TWO', withdraws: null, withdrawnBy: id, reason: null },
  ]);
  await withdrawRelease(world.releases, id, '', 'tinh');
  expect([await world.rate('C2'), await world.rate('C4'), await world.rate('P1')]).toEqual([
    0.3,
    0.1,
    150 / 500,
  ]);
  // The first still stands behind the second.
  await withdrawRelease(world.releases, first, '', 'tinh');
  expect([await world.rate('C1'), await world.rate('C2'), await world.rate('P1')]).toEqual([
    'NOT_PUBLISHED',
    0.3,
    100 / 400,
  ]);
});

test('a link to a value that was replaced, then withdrawn, answers as it did and says so', async () => {
  const open = (path: string, accept: string) =>
    valueResponse(new Request(`http://gateway${path}`, { headers: { accept } }), world.database);
  const link = async () => {
    const { values } = await world.ask(
      `{ values(indicator: "disbursement-rate", areas: ["C2"], periods: ["${world.year}"]) { edges { node { permalink } } } }`,
    );
    return values.edges[0].node.permalink as string;
  };
  const first = await world.published('capital', capital(world.line('C2', 300, 60)));
  const old = await link();
  const [answer, page] = [await open(old, 'application/json'), await (await open(old, 'text/html')).text()];
  const before = await answer.text();
  expect([answer.headers.get('link'), page.includes('đã thay đổi')]).toEqual([null, false]);

  await world.published('capital', capital(world.line('C2', 300, 90)));
  const replaced = await open(old, 'application/json');
  expect([await replaced.text(), replaced.headers.get('link')]).toEqual([
    ...[before, `<${await link()}>; rel="latest-version"`],
  ]);
  expect(await (await open(old, 'text/html')).text()).toMatch(
    /<p role="status">Từ đó số này đã thay đổi, nay là <a href="[^"]+">30,00%<\/a>\.<\/p>/,
  );

  await withdrawRelease(world.releases, first, 'nhầm cột', 'tinh');
  expect(await (await open(old, 'application/json')).text()).toBe(before);
  expect(await (await open(old, 'text/html')).text()).toMatch(
    /<strong>Đợt công bố của số này đã bị thu hồi ngày \d\d\/\d\d\/\d{4}: nhầm cột\.<\/strong>/,
  );
});

test('figures of a series go back to the file before, and to none', async () => {
  const value = () => world.value('ntm-communes', 'P1');
  const first = await world.published('figures', world.figures(3));
  const second = await world.published('figures', world.figures(4));
  expect(await value()).toBe(4);
  await withdrawRelease(world.releases, second, '', 'tinh');
  expect(await value()).toBe(3);
  await withdrawRelease(world.releases, first, '', 'tinh');
  expect(await value()).toBe('NOT_PUBLISHED');
  const [list] = await world.database.db
    .selectFrom('publication')
    .select('id')
    .where('dataset', '=', 'areas')
    .execute();
  await expect(withdrawRelease(world.releases, list?.id ?? '', '', 'tinh')).rejects.toThrow(
    'corrected by a new file',
  );
});

test('a figure sent in a file of another name is refused when it comes in, with the release that has it', async () => {
  const release = await world.published('figures', world.figures(3));
  // The same figures under another name are no new file.
  expect(await world.send('figures', world.figures(3), 'khac.csv')).toMatchObject({
    state: 'unchanged',
    release,
  });
  const refusal: unknown = await world
    .send('figures', world.figures(5), 'khac.csv')
    .catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(RefusedFile);
  expect((refusal as RefusedFile).findings).toMatchObject([
    {
      ...{ severity: 'error', line: 2, column: 'area', value: 'P1' },
      vi: `số liệu này đã được công bố từ tệp figures, mã ${release}`,
      right: { vi: 'muốn sửa, hãy gửi dưới tên figures' },
    },
  ]);
  expect((await world.actions()).slice(-2)).toEqual(['unchanged', 'refuse']);
  const file = {
    dataset: 'figures',
    series: 'khac',
    fileName: 'khac.csv',
    content: Buffer.from(world.figures(5)),
  };
  await expect(trySending(world.database.db, file)).rejects.toThrow(RefusedFile);
  expect(await world.send('figures', world.figures(5))).toMatchObject({ state: 'draft' });
  expect(await world.value('ntm-communes', 'P1')).toBe(3);
});

test('of two drafts with one figure under two names the second is refused when it is published', async () => {
  const [one, other] = [
    await world.send('figures', world.figures(3), 'mot.csv'),
    await world.send('figures', world.figures(4), 'hai.csv'),
  ];
  await approveRelease(world.releases, one.release, 'tinh');
  await expect(approveRelease(world.releases, other.release, 'tinh')).rejects.toThrow(
    'from a file of another name',
  );
  expect(await world.value('ntm-communes', 'P1')).toBe(3);
});

test('the same file again, renamed or re-ordered, is unchanged with one entry; one that was replaced is refused', async () => {
  const [a, b] = [world.line('C1', 100, 50), world.line('C2', 300, 60)];
  const release = await world.published('capital', capital(a, b));
  const before = [await world.everyAnswer(), await world.actions()] as const;
  for (const [content, name] of [
    [capital(a, b), 'capital.csv'],
    [capital(a, b), 'ban-sao.csv'],
    [capital(b, a), 'capital.csv'],
    [`${capital(b, a)}\r\n`, 'ban-sao-2.csv'],
  ] as const)
    expect(await world.send('capital', content, name)).toMatchObject({ state: 'unchanged', release });
  expect([await world.everyAnswer(), await world.actions()]).toEqual([
    before[0],
    [...before[1], ...Array(4).fill('unchanged')],
  ]);
  const { release: draft } = await world.send('capital', capital(world.line('C2', 300, 61)));
  expect(await world.send('capital', capital(world.line('C2', 300, 61)), 'x.csv')).toMatchObject({
    ...{ state: 'unchanged', release: draft },
  });
  await approveRelease(world.releases, draft, 'tinh');
  await expect(world.send('capital', capital(a, b))).rejects.toThrow(
    `published as ${release} and was replaced`,
  );
});

test('an approved release waits for its time, then is published by whoever looks first', async () => {
  const { release } = await world.send('capital', capital(world.line('C1', 100, 50)));
  const until = new Date(Date.now() + 3_600_000);
  await approveRelease(world.releases, release, 'tinh', until);
  expect([await publishDue(world.releases), await world.rate('C1')]).toEqual([[], 'EMBARGOED']);
  await expect(approveRelease(world.releases, release, 'tinh')).rejects.toThrow(
    'is approved already and waits',
  );
  // An approval that is taken back leaves a draft, which can be approved again.
  await withdrawRelease(world.releases, release, 'nhầm giờ', 'tinh');
  expect((await world.actions()).slice(-2)).toEqual(['refuse', 'recall']);
  expect([await publishDue(world.releases), await world.rate('C1')]).toEqual([[], 'NOT_PUBLISHED']);
  await approveRelease(world.releases, release, 'tinh', until);
  vi.useFakeTimers({ toFake: ['Date'], now: until });
  try {
    const [one, other] = await Promise.all([publishDue(world.releases), publishDue(world.releases)]);
    expect([...one, ...other]).toEqual([release]);
  } finally {
    vi.useRealTimers();
  }
  expect(await world.rate('C1')).toBe(0.5);
});

test('of the same file sent twice at once one is the draft, the other finds it', async () => {
  const content = capital(world.line('C1', 100, 50), world.line('C2', 300, 60));
  const sent = await Promise.all(
    Array.from({ length: 6 }, (_, i) => world.send('capital', content, `${i}.csv`)),
  );
  expect(sent.map(({ state }) => state).sort()).toEqual(['draft', ...Array(5).fill('unchanged')]);
  const [release = ''] = [...new Set(sent.map(({ release: id }) => id))];
  const approvals = await Promise.allSettled(
    Array.from({ length: 4 }, () => approveRelease(world.releases, release, 'tinh')),
  );
  expect(approvals.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await verify(world.releases)).discrepancies).toEqual([]);
});
