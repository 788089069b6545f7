/** Modals of the app: a stack of views, the last one on top. */
import { type FormEvent, useMemo, useState } from 'react';
import type { OpenView } from '../protocol.ts';
import { post } from './api.ts';
import { Blocks } from './blocks/blocks.tsx';
import { textOf, type View } from './blocks/shapes.ts';
import { type Loaded, type Surface, SurfaceProvider } from './blocks/surface.tsx';
import { Dialog } from './dialog.tsx';
import { refusals, type Values, valuesOf } from './form.ts';
import { useWorkspace } from './workspace.tsx';

export function Modals() {
  const { views } = useWorkspace();
  return views.map((open, index) => <Modal key={open.id} open={open} under={index < views.length - 1} />);
}

const inWords = (error: unknown): string =>
  error instanceof Error ? error.message : 'Something went wrong. Nothing was sent.';

function Modal({ open, under }: { open: OpenView; under: boolean }) {
  const view = open.view as View;
  const form = useForm(open);
  const close = () => void form.attempt(() => post('/local/close', { view_id: open.id }));
  const title = textOf(view.title, 'Window');
  const footer = (
    <>
      <button type="button" className="button" onClick={close}>
        {textOf(view.close, view.submit ? 'Cancel' : 'Close')}
      </button>
      {view.submit && (
        <button
          type="submit"
          form={`form-${open.id}`}
          className="button primary"
          disabled={form.busy}
          aria-busy={form.busy}
        >
          {form.busy ? 'Submitting…' : textOf(view.submit)}
        </button>
      )}
    </>
  );
  return (
    <Dialog title={title} onClose={close} under={under} footer={footer} className="modal">
      <form id={`form-${open.id}`} onSubmit={form.submit} noValidate>
        {form.problem && (
          <p className="problem" role="alert">
            {form.problem}
          </p>
        )}
        <SurfaceProvider value={form.surface}>
          <Blocks blocks={view.blocks} />
        </SurfaceProvider>
      </form>
    </Dialog>
  );
}

/** What was entered in one modal, and its way to the app. Entries outlive an update of the view, as in Slack. */
function useForm(open: OpenView) {
  const view_id = open.id;
  const view = open.view as View;
  const [entered, setEntered] = useState<Values>({});
  const [errors, setErrors] = useState<Record<string, string> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const values = useMemo(() => valuesOf(view, entered), [view, entered]);

  const attempt = async <T,>(action: () => Promise<T>): Promise<T | null> => {
    setProblem(null);
    try {
      return await action();
    } catch (error) {
      setProblem(inWords(error));
      return null;
    }
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // A dialog inside this form's tree submits nothing of this one.
    if (event.target !== event.currentTarget) return;
    const form = event.currentTarget;
    const found = refusals(view, values);
    setErrors(found);
    showFirstWrong(form);
    if (busy || Object.keys(found).length > 0) return;
    setBusy(true);
    const answer = await attempt(() =>
      post('/local/submit', { view_id, state: values as unknown as Record<string, Record<string, unknown>> }),
    );
    setBusy(false);
    setErrors(answer?.errors ?? {});
    showFirstWrong(form);
  };
  const surface: Surface = {
    values,
    errors: errors ?? open.errors,
    set: (blockId, actionId, value) => {
      setEntered((all) => ({ ...all, [blockId]: { ...all[blockId], [actionId]: value } }));
      setErrors((all) => without(all ?? open.errors, blockId));
    },
    act: async (action) => {
      await attempt(() => post('/local/action', { view_id, action }));
    },
    load: (block_id, action_id, value) =>
      post('/local/options', { view_id, block_id, action_id, value }) as Promise<Loaded>,
  };
  return {
    submit: (event: FormEvent<HTMLFormElement>) => void submit(event),
    surface,
    problem,
    busy,
    attempt,
  };
}

/** After a refusal, the first field it names has the caret and is in sight. */
function showFirstWrong(form: HTMLFormElement) {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('.wrong :is(input, textarea)')?.focus());
}

function without(errors: Record<string, string>, blockId: string): Record<string, string> {
  const { [blockId]: _, ...others } = errors;
  return others;
}
