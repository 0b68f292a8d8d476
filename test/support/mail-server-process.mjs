// A mail server that behaves as it is told, one message after the other: see mail-server.ts.
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

let behaviour = 'take';

const answer = (code, text) => Object.assign(new Error(text), { responseCode: code });

const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  onMailFrom(_address, _session, done) {
    done(behaviour === 'refuse sender' ? answer(550, 'Sender not allowed') : null);
  },
  onRcptTo(_address, _session, done) {
    if (behaviour === 'refuse') done(answer(550, 'No such user'));
    else if (behaviour === 'not now') done(answer(451, 'Try again later'));
    else done();
  },
  onData(stream, session, done) {
    void buffer(stream).then((bytes) => {
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      process.send({ received: { recipients, raw: bytes.toString() } }, () => {
        if (behaviour === 'take') done();
        else if (behaviour === 'cut') for (const connection of server.connections) connection._socket.destroy();
        else if (behaviour === 'die') process.kill(process.pid, 'SIGKILL');
        // 'silent': nobody ever answers.
      });
    });
  },
});
server.on('error', () => undefined);

process.on('message', (next) => {
  behaviour = next.behave;
  process.send({ behaves: behaviour });
});
process.on('disconnect', () => process.exit());
server.listen(Number(process.argv[2]), '127.0.0.1', () => process.send({ ready: true }));
