import { z } from 'zod';
import { type Block, checkBlocks, faultsOf } from './check.ts';
import { plainText } from './text.ts';

const common = {
  blocks: z.array(z.unknown()),
  private_metadata: z.string().max(3000).optional(),
  callback_id: z.string().max(255).optional(),
  external_id: z.string().max(255).optional(),
};
const modal = z.strictObject({
  ...common,
  type: z.literal('modal'),
  title: plainText(24),
  close: plainText(24).optional(),
  submit: plainText(24).optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
});
const home = z.strictObject({ ...common, type: z.literal('home') });

const SCHEMAS = { modal, home } as const;

export interface CheckedView {
  type: 'modal' | 'home';
  blocks: Block[];
  [key: string]: unknown;
}
type ViewResult = { ok: true; view: CheckedView } | { ok: false; faults: string[] };

/** Checks a view as `views.open` and `views.publish` do; faults in Slack's words. */
export function checkView(value: unknown, type: 'modal' | 'home'): ViewResult {
  const result = SCHEMAS[type].safeParse(value);
  if (!result.success) return { ok: false, faults: faultsOf(result.error, value, '/view') };
  const checked = checkBlocks(result.data.blocks, type, '/view/blocks');
  if (!checked.ok) return checked;
  const faults = modalFaults(result.data, checked.blocks);
  return faults.length > 0
    ? { ok: false, faults }
    : { ok: true, view: { ...result.data, blocks: checked.blocks } };
}

function modalFaults(view: { type: string; submit?: unknown }, blocks: Block[]): string[] {
  const hasInput = blocks.some((block) => block.type === 'input');
  if (view.type !== 'modal' || !hasInput || view.submit !== undefined) return [];
  return ['missing required field: submit [json-pointer:/view]'];
}
