"""Messages that were made, or have come to be, as mail should not be."""

import io
import os
import zipfile

H = b"From: Ann <ann@example.org>\nSubject: Views\n"


def _zip_bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 30_000_000)
    return packed.getvalue()


def _attached(content: bytes, name: bytes) -> bytes:
    from base64 import encodebytes

    return (
        H
        + b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nSee attached.\n--b\n"
        + b"Content-Type: application/octet-stream; name="
        + name
        + b"\nContent-Transfer-Encoding: base64\n\n"
        + encodebytes(content)
        + b"--b--\n"
    )


def _nested(depth: int) -> bytes:
    opened = [
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (number, number)
        for number in range(depth)
    ]
    return H + b"".join(opened) + b"\nwithin"


# What must not raise, nor take long, with a few words that must still be read.
NASTY: dict[str, tuple[bytes, str]] = {
    "empty": (b"", ""),
    "white space": (b"\r\n \r\n\t", ""),
    "no headers": (b"\nonly a body", "only a body"),
    "no body": (H, ""),
    "not mail": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, ""),
    "lone carriage returns": (H.replace(b"\n", b"\r") + b"\rhello\rworld", "hello\nworld"),
    "mbox line": (b"From ann@example.org Mon Apr 18 2011\n" + H + b"\nhello", "hello"),
    "NULs": (b"From: \x00ann@example.org\n\nhe\x00llo", "hello"),
    "eight-bit headers": (
        b"From: Zo\xeb <ann@example.org>\nSubject: \xc3\xa9t\xc3\xa9\n\nhello",
        "hello",
    ),
    "unknown character set": (H + b"Content-Type: text/plain; charset=klingon\n\nhello", "hello"),
    "wrong character set": (
        H + b"Content-Type: text/plain; charset=utf-8\n\nna\xefve \x93quotes\x94",
        "naïve “quotes”",
    ),
    "codec that is no character set": (H + b"Content-Type: text/plain; charset=zlib\n\nx", "x"),
    "slow character set": (
        H + b"Content-Type: text/plain; charset=punycode\n\n" + b"a-" * 400_000,
        "a-a-",
    ),
    "character set with a NUL": (H + b'Content-Type: text/plain; charset="a\x00b"\n\nx', "x"),
    "broken base64": (
        H + b"Content-Transfer-Encoding: base64\n\naGVsbG8*gd29y!bGQ",
        "hello world",
    ),
    "broken quoted-printable": (
        H + b"Content-Transfer-Encoding: quoted-printable\n\nhello=ZZ =C3=",
        "hello",
    ),
    "broken encoded words": (b"Subject: =?utf-8?b?///?= =?x?q?=ZZ?= =?\n" + H + b"\nx", "x"),
    "no closing boundary": (
        H + b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nhello",
        "hello",
    ),
    "boundary that never comes": (
        H + b"Content-Type: multipart/mixed; boundary=b\n\nhello",
        "",
    ),
    "no boundary named": (H + b"Content-Type: multipart/mixed\n\nhello", ""),
    "boundary made of patterns": (
        H + b'Content-Type: multipart/mixed; boundary="(.*)+$"\n\n--(.*)+$\n\nhello\n--(.*)+$--',
        "hello",
    ),
    "huge header": (b"X-Long: " + b"a" * 3_000_000 + b"\n" + H + b"\nhello", "hello"),
    "a million headers": (H + b"X: y\n" * 1_000_000 + b"\nhello", "hello"),
    "endless folding": (H + b"X: y" + b"\n y" * 500_000 + b"\n\nhello", "hello"),
    "endless addresses": (b"To: " + b"a@b.c, " * 200_000 + b"\n" + H + b"\nhello", "hello"),
    "open brackets": (b"From: " + b"(<" * 200_000 + b"\n\nhello", "hello"),
    "1e5 parts": (
        H + b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nhello\n" * 100_000,
        "hello",
    ),
    "1e5 nested parts": (_nested(100_000), ""),
    "1e5 nested messages": (H + b"Content-Type: message/rfc822\n\n" * 100_000 + b"x", ""),
    "nested tags": (H + b"Content-Type: text/html\n\n<p>hello" + b"<div>" * 400_000, "hello"),
    "open comments": (H + b"Content-Type: text/html\n\n<p>hello" + b"<!--" * 400_000, "hello"),
    "open scripts": (H + b"Content-Type: text/html\n\n<p>hello" + b"<script>x" * 90_000, "hello"),
    "huge character reference": (
        H + b"Content-Type: text/html\n\n<p>hello &#" + b"9" * 100_000 + b";",
        "hello",
    ),
    "semicolons and quotes": (
        H + b'Content-Type: text/plain; a="' + b'";' * 100_000 + b"\n\nhello",
        "hello",
    ),
    "parameters in pieces": (
        H + b"Content-Type: text/plain; " + b"name*0*=utf-8''x;" * 20_000 + b"\n\nhello",
        "",
    ),
    "zip bomb": (_attached(_zip_bomb(), b"answer.docx"), "See attached."),
    "name that climbs": (_attached(b"x", b'"../../etc/passwd"'), "See attached."),
    "name with a line break": (_attached(b"x", b'"a\n b\x00.pdf"'), "See attached."),
    "signed": (
        H
        + b"Content-Type: multipart/signed; boundary=s; protocol=x\n\n--s\n\nhello\n--s\n"
        + b"Content-Type: application/pkcs7-signature; name=smime.p7s\n\nMII\n--s--",
        "hello",
    ),
    "sealed": (
        H + b"Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nMII",
        "",
    ),
    "random bytes": (os.urandom(200_000), ""),
    "report without end": (
        b"From: MAILER-DAEMON@x\nContent-Type: multipart/report; boundary=b\n\n--b\n"
        b"Content-Type: message/delivery-status\n\n" + b"Action: failed\n\n" * 200_000,
        "",
    ),
}
