import { describe, expect, it } from 'vitest';
import { readLaunchOptions } from '../../../src-main/desktop/launch-options';

const read = (args: string[], env: Record<string, string> = {}, platform: NodeJS.Platform = 'linux') =>
  readLaunchOptions(args, env, platform);

describe('launch options', () => {
  it('take what the command line says over what the environment says', () => {
    const options = read(['.', '--data=/a', '--pms-url', 'http://127.0.0.1:1'], {
      DAYBOOK_DATA: '/b',
      DAYBOOK_PMS_URL: 'http://127.0.0.1:2',
      DAYBOOK_BROWSER: '/usr/bin/lynx',
    });
    expect(options).toMatchObject({
      dataFolder: '/a',
      pmsUrl: 'http://127.0.0.1:1',
      browser: '/usr/bin/lynx',
      signIn: false,
    });
  });

  it('pass over the switches of Chromium and of a debugger', () => {
    const args = [
      '--inspect=0',
      '--remote-debugging-port=0',
      '--no-sandbox',
      '/opt/daybook',
      '--data=/a',
      '--sign-in',
    ];
    expect(read(args)).toMatchObject({ dataFolder: '/a', signIn: true });
  });

  it('know a client only when both its id and its secret are there', () => {
    expect(read([], { DAYBOOK_PMS_CLIENT_ID: 'id' }).client).toBeNull();
    const client = read([], { DAYBOOK_PMS_CLIENT_ID: 'id', DAYBOOK_PMS_CLIENT_SECRET: 's' }).client;
    expect(client).toEqual({ id: 'id', secret: 's' });
  });

  it('put the data where it stays on this machine: on Windows not into the roaming profile', () => {
    const env = {
      LOCALAPPDATA: '/users/a/local',
      APPDATA: '/users/a/roaming',
      XDG_DATA_HOME: '/users/a/share',
    };
    expect(read([], env, 'win32').dataFolder).toBe('/users/a/local/Daybook');
    expect(read([], env, 'linux').dataFolder).toBe('/users/a/share/daybook');
  });
});
