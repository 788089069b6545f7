import * as chat from './chat.ts';
import * as conversations from './conversations.ts';
import * as files from './files.ts';
import { type Method, method } from './method.ts';
import * as rest from './rest.ts';
import * as sessions from './sessions.ts';
import * as streams from './streams.ts';
import * as views from './views.ts';

const WRITE = ['chat:write'];
const READ = ['channels:read', 'groups:read', 'im:read', 'mpim:read'];
const HISTORY = ['channels:history', 'groups:history', 'im:history', 'mpim:history'];

/** Every Web API method there is here, with its rate tier and scopes; any other name is `unknown_method`. */
export const METHODS: Record<string, Method> = {
  'auth.test': method({ tier: 'free' }, rest.noArgs, rest.authTest),
  'apps.connections.open': method({ tier: 1, token: 'app' }, rest.noArgs, rest.connectionsOpen),

  'chat.postMessage': method(
    { tier: 'post', scopes: WRITE, per: 'channel' },
    chat.postMessageArgs,
    chat.postMessage,
  ),
  'chat.update': method({ tier: 3, scopes: WRITE }, chat.updateArgs, chat.update),
  'chat.delete': method({ tier: 3, scopes: WRITE }, chat.deleteArgs, chat.remove),
  'chat.postEphemeral': method({ tier: 4, scopes: WRITE }, chat.postEphemeralArgs, chat.postEphemeral),
  'chat.getPermalink': method({ tier: 'free' }, chat.permalinkArgs, chat.getPermalink),
  'chat.startStream': method({ tier: 2, scopes: WRITE }, streams.startArgs, streams.startStream),
  'chat.appendStream': method({ tier: 4, scopes: WRITE }, streams.appendArgs, streams.appendStream),
  'chat.stopStream': method({ tier: 2, scopes: WRITE }, streams.stopArgs, streams.stopStream),
  'assistant.threads.setStatus': method(
    { tier: 4, scopes: ['chat:write', 'assistant:write'] },
    rest.statusArgs,
    rest.setStatus,
  ),
  'agents.sessions.setStatus': method(
    { tier: 3, scopes: WRITE },
    sessions.sessionArgs,
    sessions.setSessionStatus,
  ),

  'conversations.info': method({ tier: 3, scopes: READ }, conversations.channelArgs, conversations.info),
  'conversations.history': method(
    { tier: 3, scopes: HISTORY },
    conversations.historyArgs,
    conversations.history,
  ),
  'conversations.replies': method(
    { tier: 3, scopes: HISTORY },
    conversations.repliesArgs,
    conversations.replies,
  ),
  'conversations.members': method(
    { tier: 4, scopes: READ },
    conversations.membersArgs,
    conversations.members,
  ),
  'conversations.list': method({ tier: 2, scopes: READ }, conversations.listArgs, conversations.list),
  'conversations.open': method(
    { tier: 3, scopes: ['im:write', 'mpim:write'] },
    conversations.openArgs,
    conversations.open,
  ),
  'users.info': method({ tier: 4, scopes: ['users:read'] }, conversations.userArgs, conversations.userInfo),
  'users.conversations': method(
    { tier: 3, scopes: READ },
    conversations.userConversationsArgs,
    conversations.userConversations,
  ),

  'views.open': method({ tier: 4 }, views.openArgs, views.openView),
  'views.push': method({ tier: 4 }, views.openArgs, views.pushView),
  'views.update': method({ tier: 4 }, views.updateArgs, views.updateView),
  'views.publish': method({ tier: 4 }, views.publishArgs, views.publishView),

  'files.info': method({ tier: 4, scopes: ['files:read'] }, files.infoArgs, files.info),
  'files.getUploadURLExternal': method(
    { tier: 4, scopes: ['files:write'] },
    files.uploadUrlArgs,
    files.getUploadURLExternal,
  ),
  'files.completeUploadExternal': method(
    { tier: 4, scopes: ['files:write'] },
    files.completeArgs,
    files.completeUploadExternal,
  ),

  'reactions.add': method({ tier: 3, scopes: ['reactions:write'] }, rest.reactionArgs, rest.addReaction),
};
