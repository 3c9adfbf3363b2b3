// Loaded before the language server: any connection is refused, and told so that a test sees it was tried.
const net = require('node:net');

net.Socket.prototype.connect = function connect() {
  process.stderr.write('connection refused by the test\n');
  process.nextTick(() => this.destroy(new Error('no network in this test')));
  return this;
};
