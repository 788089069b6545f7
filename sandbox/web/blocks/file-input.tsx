/** A field for files: chosen, dropped or pasted; uploaded at once, listed with a button to take each out. */
import { useRef, useState } from 'react';
import { upload } from '../api.ts';
import { FileChip } from '../file-chip.tsx';
import { acceptFiles } from '../form.ts';
import type { ElementProps } from './element.tsx';
import { useHeld } from './held.ts';

/** What the field holds, what is on its way to it, and why something is not. */
function useFiles(props: ElementProps) {
  const { element } = props;
  const [value, change] = useHeld(props);
  const [uploading, setUploading] = useState<string[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const files = value.files ?? [];
  const hold = (next: typeof files) => change({ type: element.type, files: next });

  const add = async (chosen: File[]) => {
    const names = chosen.map((file) => file.name);
    const { accepted, refused } = acceptFiles(element, files.length, names);
    setProblem(refused);
    const taken = chosen.filter((file) => accepted.includes(file.name));
    setUploading(taken.map((file) => file.name));
    const done = await Promise.allSettled(taken.map(upload));
    setUploading([]);
    const failed = done.find((result) => result.status === 'rejected');
    if (failed) setProblem(String(failed.reason.message));
    hold([...files, ...done.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))]);
  };
  const remove = (id: string) => hold(files.filter((file) => file.id !== id));
  return { files, uploading, problem, add, remove };
}

export function FileInput(props: ElementProps) {
  const { element } = props;
  const { files, uploading, problem, add, remove } = useFiles(props);
  const [over, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is beside the field inside, which the keyboard reaches
    <div
      className={`file-input ${over ? 'over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void add([...event.dataTransfer.files]);
      }}
    >
      <input
        ref={picker}
        type="file"
        multiple={element.max_files !== 1}
        accept={element.filetypes?.map((type) => `.${type}`).join(',')}
        id={props.fieldId}
        aria-invalid={props.invalid}
        aria-labelledby={props.labelledBy}
        aria-describedby={props.describedBy}
        className="visually-hidden"
        onChange={(event) => {
          void add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <button
        type="button"
        className="button"
        tabIndex={-1}
        aria-hidden="true"
        onClick={() => picker.current?.click()}
      >
        Choose files
      </button>
      <span className="hint">
        or drop them here{element.filetypes ? ` (${element.filetypes.join(', ')})` : ''}
      </span>
      <div className="chips">
        {files.map((file) => (
          <FileChip key={file.id} file={file} onRemove={() => remove(file.id)} />
        ))}
        {uploading.map((name) => (
          <FileChip key={name} file={{ name }} />
        ))}
      </div>
      {problem && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
