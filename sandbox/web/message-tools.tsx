/** The small bar over a message: reply, edit, and a menu with the app's shortcuts. */
import { useState } from 'react';
import type { Message } from '../protocol.ts';
import { post } from './api.ts';
import { ConfirmDialog } from './dialog.tsx';
import { EditIcon, MoreIcon, ReplyIcon } from './icons.tsx';
import { Menu, type MenuItem } from './menu.tsx';
import { useAttempt } from './toasts.tsx';
import { useNames } from './workspace.tsx';

interface MessageToolsProps {
  message: Message;
  openThread: ((ts: string) => void) | undefined;
  onEdit(): void;
}

export function MessageTools({ message, openThread, onEdit }: MessageToolsProps) {
  const state = useNames();
  const attempt = useAttempt();
  const [menuOpen, setMenuOpen] = useState(false);
  const [deleting, setDeleting] = useState(false);
  // Nobody but the stand-in's own page knows of an ephemeral message; Slack offers nothing on one either.
  if (message.ephemeral_to || message.streaming) return null;
  const { channel, ts } = message;
  const mine = message.user === state.me;
  const items: MenuItem[] = state.shortcuts
    .filter((shortcut) => shortcut.type === 'message')
    .map(({ name, callback_id, description }) => ({
      label: name,
      detail: description || state.bot.name,
      choose: () => void attempt(() => post('/local/shortcut', { callback_id, channel, ts })),
    }));
  if (mine) {
    items.push(
      { label: 'Edit message', separated: true, choose: onEdit },
      { label: 'Delete message…', danger: true, choose: () => setDeleting(true) },
    );
  }
  return (
    <>
      <div className={`tools ${menuOpen ? 'held' : ''}`} role="toolbar" aria-label="Message actions">
        {openThread && (
          <button
            type="button"
            className="icon"
            aria-label="Reply in thread"
            title="Reply in thread"
            onClick={() => openThread(message.thread_ts ?? ts)}
          >
            <ReplyIcon />
          </button>
        )}
        {mine && (
          <button
            type="button"
            className="icon"
            aria-label="Edit message"
            title="Edit message"
            onClick={onEdit}
          >
            <EditIcon />
          </button>
        )}
        {items.length > 0 && (
          <Menu label="More actions" icon={<MoreIcon />} items={items} onToggle={setMenuOpen} />
        )}
      </div>
      {deleting && (
        <ConfirmDialog
          title="Delete message"
          confirm="Delete"
          deny="Cancel"
          danger
          onConfirm={() => void attempt(() => post('/local/delete', { channel, ts }))}
          onClose={() => setDeleting(false)}
        >
          <p>This message is deleted for everyone. An answer given to it goes too. This cannot be undone.</p>
        </ConfirmDialog>
      )}
    </>
  );
}
