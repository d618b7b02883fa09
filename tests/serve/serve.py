# SPDX-License-Identifier: MIT
"""Raw requests to `sicnon serve`: foreign and doubled hosts, forms of other sites, used tokens, bodies without end, idle connections."""
import os
import re
import resource
import signal
import socket
import subprocess
import sys
import tempfile
import threading

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../support"))
from checks import check, end

SICNON = os.environ["SICNON"]
SOURCE = os.environ["SICNON_SOURCE"]
IDLE = 1000


class Server:
    def __init__(self, db, *options):
        self.process = subprocess.Popen([SICNON, "serve", "--db", db, "--port", "0", *options], stdout=subprocess.PIPE, text=True)
        self.url = self.process.stdout.readline().strip()
        self.port = int(re.search(r":(\d+)/", self.url).group(1))
        self.host = f"127.0.0.1:{self.port}"

    def end(self):
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=60)

    def connect(self):
        return socket.create_connection(("127.0.0.1", self.port), timeout=60)

    def send(self, raw):
        """The status and the whole answer; 0 when the connection was closed without one."""
        with self.connect() as link:
            try:
                link.sendall(raw)
            except OSError:
                pass
            answer = b""
            try:
                while piece := link.recv(65536):
                    answer += piece
            except OSError:
                pass
        return (int(answer.split(b" ", 2)[1]) if answer.startswith(b"HTTP/") else 0), answer.decode("utf-8", "replace")

    def ask(self, method="GET", path="/", headers=(), body="", host=True):
        lines = [f"{method} {path} HTTP/1.1", "Connection: close"] + ([f"Host: {self.host}"] if host else []) + list(headers)
        if body:
            lines.append(f"Content-Length: {len(body)}")
        return self.send(("\r\n".join(lines) + "\r\n\r\n" + body).encode())

    def sign_in(self, url):
        status, answer = self.ask(path=url[url.index("/?"):])
        cookie = re.search(r"Set-Cookie: ([^;]+); Path=/; HttpOnly; SameSite=Strict\r\n", answer)
        return status, f"Cookie: {cookie.group(1)}" if cookie else None


def form_token(server, cookie):
    return re.search(r'name="token" value="([0-9a-f]{32})"', server.ask(path="/help", headers=[cookie])[1]).group(1)


def hosts(server):
    check("own host", server.ask(path="/review.css")[0] == 200)
    check("localhost", server.ask(path="/review.css", headers=[f"Host: localhost:{server.port}"], host=False)[0] == 200)
    check("foreign host", server.ask(path="/review.css", headers=["Host: evil.example"], host=False)[0] == 403)
    check("no host", server.ask(path="/review.css", host=False)[0] == 400)
    check("no host in HTTP/1.0", server.send(b"GET /review.css HTTP/1.0\r\n\r\n")[0] in (400, 403))
    check("doubled host", server.ask(path="/review.css", headers=["Host: evil.example"])[0] == 400)
    check("doubled own host", server.ask(path="/review.css", headers=[f"Host: {server.host}"])[0] == 400)


def headers(server):
    answer = server.ask(path="/login")[1]
    for header in ("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff", "Cache-Control: no-store",
                   "Cross-Origin-Opener-Policy: same-origin", "Cross-Origin-Resource-Policy: same-origin", "Referrer-Policy: same-origin"):
        check(header, header in answer, answer[:900])
    check("no scripts of the page's own text", "unsafe" not in answer)


def tokens(server):
    check("a stranger sees nothing", server.ask()[0] == 403)
    check("a wrong token", server.ask(path="/?token=" + "0" * 32)[0] == 403)
    status, cookie = server.sign_in(server.url)
    check("the token", status == 303 and cookie, status)
    check("a used token", server.sign_in(server.url) == (403, None))
    again, other = server.sign_in(server.process.stdout.readline().strip())
    check("the next token is told", again == 303 and other)
    return cookie, other


def forms(server, cookie, other):
    own = [cookie, f"Origin: http://{server.host}", "Content-Type: application/x-www-form-urlencoded"]
    body = f"token={form_token(server, cookie)}&name=ada"
    check("the own form", server.ask("POST", "/name", own, body)[0] == 303)
    for what, lines in (("another site", [cookie, "Origin: http://evil.example", own[2]]), ("no origin", [cookie, own[2]]),
                        ("a null origin", [cookie, "Origin: null", own[2]]), ("cross-site", own + ["Sec-Fetch-Site: cross-site"]),
                        ("another session", [other] + own[1:])):
        check("a form of " + what, server.ask("POST", "/name", lines, body)[0] == 403)
    check("a form without a cookie", server.ask("POST", "/name", own[1:], body)[0] == 403)
    check("JSON", server.ask("POST", "/name", own[:2] + ["Content-Type: application/json"], body)[0] == 415)
    check("the token of a page that is gone", server.ask("POST", "/name", own, "token=" + "0" * 32 + "&name=x")[0] == 403)
    for method in ("PUT", "DELETE", "OPTIONS", "TRACE"):
        check(method, server.ask(method, "/", own)[0] == 405)


def bodies(server, cookie):
    own = f"Host: {server.host}\r\n{cookie}\r\nOrigin: http://{server.host}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
    head = f"POST /name HTTP/1.1\r\n{own}"
    check("a body of 1 GB", server.send(f"{head}Content-Length: 1073741824\r\n\r\nx".encode())[0] == 413)
    chunk = b"10000\r\n" + b"x" * 65536 + b"\r\n"
    check("chunks without end", server.send(f"{head}Transfer-Encoding: chunked\r\n\r\n".encode() + chunk * 200)[0] in (0, 413))
    check("two lengths", server.send(f"{head}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n".encode())[0] == 400)
    check("large headers", server.ask(headers=["X: " + "x" * 200000])[0] in (0, 431))
    check("many headers", server.ask(headers=["X: y"] * 500)[0] in (0, 431))
    check("a long address", server.ask(path="/?q=" + "x" * 20000)[0] in (0, 414, 431))
    for path in ("/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd", "/review.css/../../x", "/%00", "/finding/..%2f..%2fetc"):
        status, answer = server.ask(path=path, headers=[cookie])
        check(path, status in (400, 404) and "root:" not in answer, status)
    check("no HTTP", server.send(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n")[0] in (0, 400, 405))


def server_idle_seconds(link):
    """A connection that says nothing is closed."""
    link.settimeout(60)
    check("an idle connection is closed", link.recv(1) == b"")


def server_header_bytes(server):
    check("headers of 16 KB", server.ask(path="/review.css", headers=["X: " + "x" * 16000])[0] == 200)
    check("headers of 40 KB", server.ask(path="/review.css", headers=["X: " + "x" * 40000])[0] in (0, 431))


def crowd(server, cookie):
    """Idle connections, and some that send a byte now and then: the page still comes."""
    links = [server.connect() for _ in range(IDLE)]
    for link in links[::10]:
        link.sendall(b"GET / HT")
    check(f"a page beside {IDLE} idle connections", server.ask(headers=[cookie])[0] == 200)
    memory = int(re.search(r"VmRSS:\s+(\d+)", open(f"/proc/{server.process.pid}/status").read()).group(1)) // 1024
    check("memory beside them", memory < (1500 if "sanitize" in os.environ.get("SICNON_BUILD", "") else 200), f"{memory} MB")
    for link in links:
        link.close()
    check("a page after them", server.ask(headers=[cookie])[0] == 200)


def at_once(server, cookie):
    """Many readers at a time get whole pages."""
    answers = []

    def read():
        answers.append(server.ask(headers=[cookie]))

    threads = [threading.Thread(target=read) for _ in range(40)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    check("pages at once", all(status == 200 and answer.endswith("</html>\n") for status, answer in answers))


def beyond_loopback(db, work):
    def refused(*options):
        done = subprocess.run([SICNON, "serve", "--db", db, "--port", "0", *options], capture_output=True, text=True, timeout=60)
        return done.returncode, done.stderr

    code, said = refused("--listen", "0.0.0.0")
    check("--listen without passwords", code == 64 and "--password-file" in said, said)
    logins = os.path.join(work, "logins")
    with open(logins, "w") as file:
        hashed = subprocess.run(["openssl", "passwd", "-6", "secret"], capture_output=True, text=True).stdout.strip()
        file.write(f"ada:{hashed}\n")
    os.chmod(logins, 0o644)
    code, said = refused("--password-file", logins)
    check("a password file that others read", code == 78 and "chmod 600" in said, said)
    os.chmod(logins, 0o600)
    code, said = refused("--listen", "localhost", "--password-file", logins)
    check("an address that is a name", code == 64, said)
    server = Server(db, "--password-file", logins, "--listen", "127.0.0.1")
    own = [f"Origin: http://{server.host}", "Content-Type: application/x-www-form-urlencoded"]
    check("the login is told", server.url.endswith("/login"), server.url)
    check("strangers go to the login", "Location: /login" in server.ask()[1])
    check("a wrong password", server.ask("POST", "/login", own, "name=ada&password=wrong")[0] == 403)
    answer = server.ask("POST", "/login", own, "name=ada&password=secret")[1]
    cookie = re.search(r"Set-Cookie: ([^;]+)", answer)
    check("the right password", cookie and "ada</a>" in server.ask(headers=[f"Cookie: {cookie.group(1)}"])[1], answer[:300])
    check("signals end it", server.end() == 0)


def only_here(server):
    """It listens on the loopback alone."""
    lines = [line.split() for line in open("/proc/net/tcp").read().splitlines()[1:]]
    places = {line[1].split(":")[0] for line in lines if line[3] == "0A" and int(line[1].split(":")[1], 16) == server.port}
    check("listens", places == {"0100007F"}, places)


soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
if hard != resource.RLIM_INFINITY and hard < IDLE + 200:
    print("too few files may be open")
    sys.exit(77)
with tempfile.TemporaryDirectory() as work:
    db = os.path.join(work, "night.db")
    subprocess.run([SICNON, "run", "--quiet", "--db", db, os.path.join(SOURCE, "corpus/sample")], check=True)
    server = Server(db)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, IDLE + 200) if hard != resource.RLIM_INFINITY else IDLE + 200, hard))
    check("the address", re.fullmatch(r"http://127\.0\.0\.1:\d+/\?token=[0-9a-f]{32}", server.url), server.url)
    idle = server.connect()
    only_here(server)
    server_header_bytes(server)
    hosts(server)
    headers(server)
    cookie, other = tokens(server)
    forms(server, cookie, other)
    bodies(server, cookie)
    crowd(server, cookie)
    at_once(server, cookie)
    server_idle_seconds(idle)
    check("signals end it", server.end() == 0)
    beyond_loopback(db, work)
end("serve")
