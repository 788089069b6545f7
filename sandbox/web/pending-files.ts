/** Files chosen, dropped or pasted, on their way to be sent with a message. */
import { useState } from 'react';
import type { FileInfo } from '../protocol.ts';
import { upload } from './api.ts';
import { useAttempt } from './toasts.tsx';

interface PendingFile {
  key: string;
  name: string;
  /** Null while the bytes are on their way. */
  info: FileInfo | null;
}

export interface PendingFiles {
  files: PendingFile[];
  uploading: boolean;
  add(files: Iterable<File>): void;
  remove(key: string): void;
  clear(): void;
}

export function usePendingFiles(): PendingFiles {
  const [files, setFiles] = useState<PendingFile[]>([]);
  const attempt = useAttempt();
  const remove = (key: string) => setFiles((all) => all.filter((file) => file.key !== key));
  const addOne = async (file: File) => {
    const key = crypto.randomUUID();
    setFiles((all) => [...all, { key, name: file.name, info: null }]);
    const done = await attempt(async () => {
      const info = await upload(file);
      setFiles((all) => all.map((one) => (one.key === key ? { ...one, info } : one)));
    });
    if (!done) remove(key);
  };
  return {
    files,
    uploading: files.some((file) => file.info === null),
    add: (added) => {
      for (const file of added) void addOne(file);
    },
    remove,
    clear: () => setFiles([]),
  };
}
