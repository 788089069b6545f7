/** The page's pictures, drawn in the colour of the text. All are decoration: the button around one has the name. */
import type { ReactNode } from 'react';

const Icon = ({ children }: { children: ReactNode }) => (
  <svg
    className="svg"
    viewBox="0 0 20 20"
    width="18"
    height="18"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.6"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    {children}
  </svg>
);

export const CloseIcon = () => (
  <Icon>
    <path d="M5 5l10 10M15 5L5 15" />
  </Icon>
);
export const SendIcon = () => (
  <Icon>
    <path d="M3 10l14-6.5L12 17l-2.5-5.5L3 10zM9.5 11.5L17 3.5" />
  </Icon>
);
export const AttachIcon = () => (
  <Icon>
    <path d="M15.5 9.5l-5.6 5.6a3.3 3.3 0 01-4.7-4.7l6-6a2.2 2.2 0 013.1 3.1l-6 6a1.1 1.1 0 01-1.6-1.5l5.3-5.3" />
  </Icon>
);
export const ReplyIcon = () => (
  <Icon>
    <path d="M4 4.5h12v9H9l-3.5 3v-3H4zM7.5 8h5M7.5 10.5h3" />
  </Icon>
);
export const MoreIcon = () => (
  <Icon>
    <path d="M10 4.5v.01M10 10v.01M10 15.5v.01" strokeWidth="2.6" />
  </Icon>
);
export const EditIcon = () => (
  <Icon>
    <path d="M12.5 4.5l3 3L7 16H4v-3zM11 6l3 3" />
  </Icon>
);
export const BackIcon = () => (
  <Icon>
    <path d="M12 4l-6 6 6 6" />
  </Icon>
);
export const MenuIcon = () => (
  <Icon>
    <path d="M3.5 5.5h13M3.5 10h13M3.5 14.5h13" />
  </Icon>
);
export const FileIcon = () => (
  <Icon>
    <path d="M5 2.5h6.5L15 6v11.5H5zM11 2.5V6.5h4M7.5 10h5M7.5 13h5" />
  </Icon>
);
export const DownIcon = () => (
  <Icon>
    <path d="M5 7.5l5 5 5-5" />
  </Icon>
);
export const LockIcon = () => (
  <Icon>
    <path d="M5 9h10v7.5H5zM7 9V6.5a3 3 0 016 0V9" />
  </Icon>
);
export const StopIcon = () => (
  <Icon>
    <path d="M6 6h8v8H6z" fill="currentColor" />
  </Icon>
);
export const EyeIcon = () => (
  <Icon>
    <path d="M2.5 10s2.8-5 7.5-5 7.5 5 7.5 5-2.8 5-7.5 5-7.5-5-7.5-5z" />
    <circle cx="10" cy="10" r="2.2" />
  </Icon>
);
export const GoodIcon = () => (
  <Icon>
    <path d="M6.5 9v7.5H3.5V9zM6.5 9l3-6c1.4 0 2 .9 2 2v3h4c.9 0 1.5.8 1.3 1.7l-1.2 5.5c-.2.8-.8 1.3-1.6 1.3H6.5" />
  </Icon>
);
export const BadIcon = () => (
  <Icon>
    <path d="M6.5 11V3.5H3.5V11zM6.5 11l3 6c1.4 0 2-.9 2-2v-3h4c.9 0 1.5-.8 1.3-1.7l-1.2-5.5c-.2-.8-.8-1.3-1.6-1.3H6.5" />
  </Icon>
);
export const BoltIcon = () => (
  <Icon>
    <path d="M11 2.5L4.5 11.5H9l-.8 6L15.5 8H10.5z" />
  </Icon>
);
export const TrashIcon = () => (
  <Icon>
    <path d="M4 5.5h12M8 5.5v-2h4v2M5.5 5.5l.7 11h7.6l.7-11M8.5 8.5v5M11.5 8.5v5" />
  </Icon>
);
