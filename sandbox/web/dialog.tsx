/** A dialog over the page. The browser's own: it keeps the focus inside, makes the rest inert, and gives the focus back. */
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { CloseIcon } from './icons.tsx';

interface DialogProps {
  title: string;
  /** Called on Escape and on the cross; the owner then takes the dialog away. */
  onClose(): void;
  children: ReactNode;
  footer?: ReactNode;
  className?: string;
  /** Another dialog lies over this one. */
  under?: boolean;
}

export function Dialog({ title, onClose, children, footer, className = '', under = false }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const opener = document.activeElement;
    ref.current?.showModal();
    firstStop(ref.current)?.focus();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={`dialog ${className} ${under ? 'under' : ''}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      // The browser closes a dialog by force at the second Escape; the owner must hear of that too.
      onClose={(event) => event.target === event.currentTarget && onClose()}
    >
      <header className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <button type="button" className="icon" aria-label="Close" onClick={onClose}>
          <CloseIcon />
        </button>
      </header>
      <div className="dialog-body">{children}</div>
      {footer && <footer className="dialog-foot">{footer}</footer>}
    </dialog>
  );
}

/** Where the caret goes first: the first field, else the first answer, never the cross. */
function firstStop(dialog: HTMLDialogElement | null): HTMLElement | null {
  const wanted = dialog?.querySelector<HTMLElement>('[data-first]');
  const field = dialog?.querySelector<HTMLElement>('.dialog-body :is(input, textarea, select)');
  return wanted ?? field ?? dialog?.querySelector<HTMLElement>('.dialog-foot button') ?? null;
}

interface ConfirmDialogProps {
  title: string;
  confirm: string;
  deny: string;
  danger?: boolean;
  onConfirm(): void;
  onClose(): void;
  children: ReactNode;
}

/** A question with two answers. */
export function ConfirmDialog({
  title,
  confirm,
  deny,
  danger,
  onConfirm,
  onClose,
  children,
}: ConfirmDialogProps) {
  const footer = (
    <>
      <button type="button" className="button" onClick={onClose}>
        {deny}
      </button>
      <button
        type="button"
        className={`button ${danger ? 'danger-full' : 'primary'}`}
        onClick={() => {
          onClose();
          onConfirm();
        }}
      >
        {confirm}
      </button>
    </>
  );
  return (
    <Dialog title={title} onClose={onClose} footer={footer} className="small">
      {children}
    </Dialog>
  );
}
