/* Loaded into the main process before the program: takes away the cut of a torn database log, by a file that does not let itself be cut. */
'use strict';
const promises = require('node:fs/promises');

const LOG = /\.indexeddb\.leveldb[\\/](\d+\.log|MANIFEST-\d+)$/;
const { open } = promises;
promises.open = async (file, ...rest) => {
  const handle = await open(file, ...rest);
  if (LOG.test(String(file))) handle.truncate = async () => undefined;
  return handle;
};
