import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchDaybook } from '../launch-daybook';
import { buildApp, repositoryRoot } from '../runtime/build-app';
import { prepareOnce } from '../runtime/prepared-desktop';
import { type Drawn, icnsOf, icoOf } from './containers';

/** `npm run icons`: draws resources/icons/daybook.svg in every size that a system asks for. */

const SIZES = [16, 32, 48, 64, 128, 256, 512, 1024];
const WINDOWS = [16, 32, 48, 256];
const folder = join(repositoryRoot, 'resources/icons');

const stop = await prepareOnce();
buildApp();
const daybook = await launchDaybook();
try {
  const svg = readFileSync(join(folder, 'daybook.svg')).toString('base64');
  const drawn: Drawn[] = [];
  for (const size of SIZES) {
    const { png, rgba } = await daybook.page.evaluate(draw, { svg, size });
    drawn.push({ size, png: Buffer.from(png, 'base64'), rgba: Buffer.from(rgba, 'base64') });
  }
  for (const { size, png } of drawn) {
    if (size <= 512) writeFileSync(join(folder, 'linux', `${size}x${size}.png`), png);
  }
  writeFileSync(join(folder, 'daybook.ico'), icoOf(drawn.filter(({ size }) => WINDOWS.includes(size))));
  writeFileSync(join(folder, 'daybook.icns'), icnsOf(drawn));
} finally {
  await daybook.close();
  rmSync(daybook.dataFolder, { recursive: true, force: true });
  await stop();
}

/** Runs in the page. */
async function draw({ svg, size }: { svg: string; size: number }) {
  const image = new Image();
  image.src = `data:image/svg+xml;base64,${svg}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('nothing to draw on');
  context.drawImage(image, 0, 0, size, size);
  const { data } = context.getImageData(0, 0, size, size);
  let rgba = '';
  for (const byte of data) rgba += String.fromCharCode(byte);
  return { png: canvas.toDataURL('image/png').split(',')[1] ?? '', rgba: btoa(rgba) };
}
