/**
 * A few words that this side may keep: text that was typed and not yet sent. IndexedDB with strict durability, because
 * the browser writes its local storage seconds later, and a killed process would take the text along.
 */

const databaseName = 'daybook-page';
const storeName = 'kept';

let opening: Promise<IDBDatabase> | null = null;

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The page’s store failed'));
  });
}

function database(): Promise<IDBDatabase> {
  opening ??= (() => {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName);
    return settled(request);
  })();
  return opening;
}

/** What was kept under a key; undefined where nothing was. @throws where the browser's store can't be read */
export async function readKept(key: string): Promise<unknown> {
  const transaction = (await database()).transaction(storeName, 'readonly');
  return settled<unknown>(transaction.objectStore(storeName).get(key));
}

/** Keeps a value; it is on disk when this resolves. @throws where the browser's store can't be written */
export async function keep(key: string, value: unknown): Promise<void> {
  const transaction = (await database()).transaction(storeName, 'readwrite', { durability: 'strict' });
  transaction.objectStore(storeName).put(value, key);
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('The page’s store failed'));
  });
}
