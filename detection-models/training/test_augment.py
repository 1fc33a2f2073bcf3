import unittest

import cv2
import numpy as np
import torch

import augment
from composite import add_things
from sources import NOT_TANK, TANK


def picture(seed):
    """A smooth coloured picture with edges in it, uint8 64 x 64 x 3."""
    rng = np.random.default_rng(seed)
    ground = cv2.resize(rng.integers(40, 220, (6, 6, 3)).astype(np.uint8), (64, 64), interpolation=cv2.INTER_CUBIC)
    return cv2.circle(ground, (30, 34), 12, (200, 60, 50), -1)


class Photometric(unittest.TestCase):
    def test_collar_keeps_its_fill_and_values_stay_in_range(self):
        torch.manual_seed(3)
        image = torch.from_numpy(np.stack([picture(seed) for seed in range(32)]))
        outside = torch.zeros(32, 64, 64, dtype=torch.bool)
        outside[:, :, :20] = True
        image[outside] = 255

        out = augment.photometric(image, outside, torch.arange(32) % 3)

        self.assertTrue((out.permute(0, 2, 3, 1)[outside] == 255).all())
        self.assertTrue(((out >= 0) & (out <= 255)).all())
        unchanged = (out == image.permute(0, 3, 1, 2)).flatten(1).all(1).sum().item()
        self.assertTrue(2 <= unchanged <= 16, unchanged)

    def test_a_third_of_a_turn_of_hue_exchanges_the_channels_and_leaves_grey(self):
        pixels = torch.tensor([[200.0, 40, 90], [70, 70, 70]]).view(2, 3, 1, 1)
        third = augment.turned(pixels, torch.full((2, 1, 1, 1), 2 * np.pi / 3))
        self.assertLess((third - pixels.roll(1, 1)).abs().max().item(), 1e-3)

    def test_compression_loses_what_a_jpeg_encoder_loses(self):
        for quality in (25, 50, 90):
            image = picture(quality)
            _, coded = cv2.imencode(".jpg", image[:, :, ::-1], [cv2.IMWRITE_JPEG_QUALITY, quality])
            theirs = cv2.imdecode(coded, cv2.IMREAD_COLOR)[:, :, ::-1].astype(np.float32)
            start = torch.from_numpy(image).permute(2, 0, 1)[None].float()
            ours = augment.compress(start, 1.0, torch.full((1, 1, 1, 1), float(quality)))[0].permute(1, 2, 0).numpy()
            self.assertLess(np.abs(ours - theirs).mean(), 0.25 * np.abs(theirs - image).mean() + 0.6, quality)


class Things(unittest.TestCase):
    def test_tanks_stand_where_their_boxes_say(self):
        rng, seen = np.random.default_rng(5), set()
        ground = np.full((256, 256, 3), 120, np.uint8)
        for _ in range(60):
            image, boxes, labels = add_things(ground, np.zeros((0, 4), np.float32), np.zeros(0, np.int64), np.zeros((256, 256), bool), 0.08, [], rng)
            for (x0, y0, x1, y1), label in zip(np.round(boxes).astype(int), labels):
                seen.add(int(label))
                if label == TANK:
                    changed = (image[y0:y1, x0:x1] != ground[y0:y1, x0:x1]).any(2).mean()
                    self.assertGreater(changed, 0.3, (x0, y0, x1, y1))
        self.assertTrue({TANK, NOT_TANK} <= seen)

    def test_nothing_is_drawn_outside_the_picture(self):
        rng = np.random.default_rng(1)
        ground = np.full((256, 256, 3), 120, np.uint8)
        for _ in range(20):
            image, boxes, _ = add_things(ground, np.zeros((0, 4), np.float32), np.zeros(0, np.int64), np.ones((256, 256), bool), 0.08, [], rng)
            self.assertEqual(len(boxes), 0)
            self.assertTrue((image == ground).all())


if __name__ == "__main__":
    unittest.main()
