/** A channel's name with its sign: a # before a public one, a lock before a private one. */
import type { Channel } from '../protocol.ts';
import { LockIcon } from './icons.tsx';

export const ChannelName = ({ channel }: { channel: Channel }) => (
  <>
    {channel.private ? (
      <span className="hash" role="img" aria-label="Private channel">
        <LockIcon />
      </span>
    ) : (
      <span className="hash" aria-hidden="true">
        #
      </span>
    )}
    {channel.name}
  </>
);
