import { BrowserWindow } from 'electron';
import type { PrintPdf } from '../exchange/pdf/prebill-pdf';

/**
 * Makes a PDF of a page that was written here, in a window that nobody sees: without script, without network, in a session
 * of its own that is forgotten with it. Letter paper, as the courts of the United States have it.
 */
export const printToPdf: PrintPdf = async (html, footer) => {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, javascript: false, partition: 'print' },
  });
  try {
    await window.loadURL(
      `data:text/html;charset=utf-8;base64,${Buffer.from(html, 'utf8').toString('base64')}`,
    );
    return await window.webContents.printToPDF({
      pageSize: 'Letter',
      landscape: true,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footer,
      margins: { top: 0.6, bottom: 0.7, left: 0.6, right: 0.6 },
      generateTaggedPDF: true,
    });
  } finally {
    window.destroy();
  }
};
