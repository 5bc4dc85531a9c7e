import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { preparedDesktop, prepareOnce } from '../../helpers/runtime/prepared-desktop';
import { buildGallery } from './build';
import { galleryProcess } from './open';

/** `npm run gallery`: every token and every control in every state, in a window. */
const endDesktop = await prepareOnce();
try {
  await buildGallery();
  const { command, args, env } = galleryProcess(preparedDesktop());
  const window = spawn(command, args, { env, stdio: 'inherit' });
  await once(window, 'exit');
} finally {
  await endDesktop();
}
