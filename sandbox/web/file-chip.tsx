/** A file by its name: in a message (to download), or waiting to be sent (to take out). */
import type { FileInfo } from '../protocol.ts';
import { fileUrl } from './api.ts';
import { CloseIcon, FileIcon } from './icons.tsx';
import { size } from './time.ts';

interface FileChipProps {
  /** Without an id, it is still being uploaded. */
  file: Partial<FileInfo> & { name: string };
  /** Makes the name a link to the file's bytes. */
  linked?: boolean;
  onRemove?(): void;
}

export function FileChip({ file, linked, onRemove }: FileChipProps) {
  return (
    <span className="file-chip">
      <FileIcon />
      <span className="file-name">
        {linked && file.id ? (
          <a href={fileUrl(file.id)} download={file.name}>
            {file.name}
          </a>
        ) : (
          file.name
        )}
        <small className="file-size">{file.size === undefined ? 'Uploading…' : size(file.size)}</small>
      </span>
      {onRemove && (
        <button type="button" className="icon" aria-label={`Remove ${file.name}`} onClick={onRemove}>
          <CloseIcon />
        </button>
      )}
    </span>
  );
}
