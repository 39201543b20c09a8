"""Paper, as far as a program can have it: pages printed, photocopied, scanned askew."""

import io

import numpy as np
import pypdfium2
from PIL import Image, ImageDraw, ImageFilter

PRINTED, SCANNED = 300, 200
"""Dots an inch of the printer and of the scanner."""


def printed(pdf, page=1, dots=PRINTED):
    """Return a page as a printer puts it on white paper."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        bitmap = document[page - 1].render(scale=dots / 72, grayscale=True)
        return Image.fromarray(bitmap.to_numpy().copy())
    finally:
        document.close()


def photocopied(paper, chance, *, wear=1.0):
    """Return a copy: softer, harder in contrast, grainy, with specks of toner."""
    dots = PRINTED / 300
    soft = paper.filter(ImageFilter.GaussianBlur(1.1 * dots * wear))
    grain = np.asarray(soft, np.float32)
    noise = chance.normal(
        0, 22 * wear, (grain.shape[0] // 3 + 1, grain.shape[1] // 3 + 1)
    )
    grain = grain + np.kron(noise, np.ones((3, 3)))[: grain.shape[0], : grain.shape[1]]
    # The drum turns grey into black or white, but not quite.
    middle = chance.uniform(120, 160)
    hard = 255 / (1 + np.exp(-(grain - middle) / (18 / wear)))
    copy = Image.fromarray(hard.clip(0, 255).astype(np.uint8))
    draw = ImageDraw.Draw(copy)
    for _ in range(int(90 * wear)):
        x, y = chance.integers(copy.width), chance.integers(copy.height)
        size = chance.integers(2, 7)
        draw.ellipse((x, y, x + size, y + size), fill=int(chance.integers(0, 120)))
    return copy


def scanned(paper, chance, *, skew=3.0, scale=1.0, dots=SCANNED):
    """Return the scan of a paper that lies askew on the glass."""
    ratio = dots / PRINTED * scale
    small = paper.resize(
        (round(paper.width * ratio), round(paper.height * ratio)), Image.Resampling.BOX
    )
    glass = Image.new(
        "L",
        (round(paper.width * dots / PRINTED), round(paper.height * dots / PRINTED)),
        255,
    )
    glass.paste(small, (int(chance.integers(0, 12)), int(chance.integers(0, 12))))
    askew = glass.rotate(skew, Image.Resampling.BICUBIC, expand=True, fillcolor=245)
    grey = np.asarray(askew.filter(ImageFilter.GaussianBlur(0.5)), np.float32)
    # A lamp that is a little darker to one side.
    shade = np.linspace(chance.uniform(0.9, 1), 1, grey.shape[1], dtype=np.float32)
    grey = (grey * 0.88 + 20) * shade + chance.normal(0, 4, grey.shape)
    return Image.fromarray(grey.clip(0, 255).astype(np.uint8))


def png(picture):
    """Return the bytes of a picture as the scanner saves it."""
    out = io.BytesIO()
    picture.save(out, "PNG", dpi=(SCANNED, SCANNED))
    return out.getvalue()


def worn(pdf, page=1, seed=1, **how):
    """Return a page printed, photocopied once and scanned askew, as PNG."""
    chance = np.random.default_rng(seed)
    return png(scanned(photocopied(printed(pdf, page), chance), chance, **how))
