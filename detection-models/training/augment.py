"""Changes what a camera, the light and a compressor change; the truth stays as it is."""
import cv2
import numpy as np


def colour(image, rng, strong):
    """Brightness, contrast, gamma, white balance, saturation, sometimes hue or grey. float32 0-255 in and out."""
    image = image * rng.uniform(0.9, 1.1, 3).astype(np.float32) if rng.random() < 0.7 else image
    if rng.random() < (0.5 if strong else 0.12):
        grey = image.mean(2, keepdims=True)
        mixed = image[:, :, rng.permutation(3)]
        image = mixed if rng.random() < 0.6 else grey + (mixed - grey) * rng.uniform(0, 0.4)
    if rng.random() < 0.5:
        grey = image.mean(2, keepdims=True)
        image = grey + (image - grey) * rng.uniform(0.4, 1.5)
    if rng.random() < 0.8:
        middle = image.mean()
        image = (image - middle) * rng.uniform(0.65, 1.4) + middle * rng.uniform(0.7, 1.3) + rng.uniform(-12, 12)
    if rng.random() < 0.3:
        image = 255 * (np.clip(image, 0, 255) / 255) ** rng.uniform(0.7, 1.4)
    if rng.random() < 0.1:
        haze = rng.uniform(0.1, 0.4)
        image = image * (1 - haze) + rng.uniform(150, 230) * haze
    return image


def shadow(image, rng):
    """Darkens a random triangle or quadrilateral, edge softened."""
    side = image.shape[0]
    corners = rng.integers(-side // 4, side + side // 4, (rng.integers(3, 5), 2)).astype(np.int32)
    mask = np.zeros(image.shape[:2], np.float32)
    cv2.fillPoly(mask, [corners], 1.0)
    mask = cv2.blur(mask, (3, 3))[:, :, None]
    return image * (1 - mask * rng.uniform(0.3, 0.6))


def soften(image, rng):
    """Optics and resampling: blur, motion, a detour over fewer pixels, or sharpening."""
    kind = rng.integers(0, 4)
    if kind == 0:
        return cv2.GaussianBlur(image, (0, 0), rng.uniform(0.4, 1.3))
    if kind == 1:
        length = int(rng.integers(3, 6))
        kernel = np.eye(length, dtype=np.float32) if rng.random() < 0.5 else np.eye(length, dtype=np.float32)[::-1]
        return cv2.filter2D(image, -1, np.ascontiguousarray(kernel) / length)
    if kind == 2:
        factor, side = rng.uniform(0.4, 0.8), image.shape[0]
        small = cv2.resize(image, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
        return cv2.resize(small, (side, side), interpolation=cv2.INTER_LINEAR)
    return image + (image - cv2.GaussianBlur(image, (0, 0), 1.0)) * rng.uniform(0.3, 1.0)


def compress(image, rng):
    quality = int(rng.integers(30, 92))
    _, coded = cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return cv2.imdecode(coded, cv2.IMREAD_COLOR)


def photometric(image, outside, rng, strong=False):
    """uint8 crop in, uint8 crop out; collar pixels (`outside`) keep their fill."""
    out = colour(image.astype(np.float32), rng, strong)
    if rng.random() < 0.15:
        out = shadow(out, rng)
    if rng.random() < 0.3:
        out = soften(out, rng)
    if rng.random() < 0.2:
        out = out + rng.standard_normal(out.shape, dtype=np.float32) * rng.uniform(2, 10)
    out = np.clip(out, 0, 255).astype(np.uint8)
    if rng.random() < 0.2:
        out = compress(out, rng)
    if outside.any():
        out[outside] = image[outside]
    return out
