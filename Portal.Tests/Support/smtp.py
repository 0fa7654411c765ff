# A mail server for the tests: python3 smtp.py PORT. Prints each mail that it took as one line of JSON.
# What it does depends on the address: refused@ is unknown, busy@ is full, slow@ takes three seconds, broken@ loses the line.
import asyncio, json, sys
from email import message_from_bytes, policy
from aiosmtpd.smtp import SMTP


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.split("@")[0]
        if name == "refused":
            return "550 5.1.1 No such mailbox"
        if name == "busy":
            return "450 4.2.1 Mailbox busy"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        name = envelope.rcpt_tos[0].split("@")[0]
        if name == "broken":
            server.transport.abort()
            return "451 broken"
        if name == "slow":
            await asyncio.sleep(3)
        mail = message_from_bytes(envelope.content, policy=policy.default)
        line = {"to": envelope.rcpt_tos, "id": mail["Message-ID"], "subject": mail["Subject"], "body": mail.get_content(), "from": mail["From"]}
        print(json.dumps(line), flush=True)
        return "250 OK"


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(Handler(), hostname="test"), "127.0.0.1", int(sys.argv[1]))
    print("ready", flush=True)
    await server.serve_forever()

asyncio.run(main())
