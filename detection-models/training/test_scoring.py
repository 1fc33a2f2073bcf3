"""python3 -m unittest test_scoring"""
import unittest

import numpy as np

from scoring import ImageResult, at_score, average_precision, false_alarms_per_megapixel


def image(boxes, scores, truth, ignored=(), megapixels=1.0):
    shape = lambda rows: np.array(rows, float).reshape(-1, 4)
    return ImageResult(shape(boxes), np.array(scores, float), shape(truth), shape(ignored), megapixels)


class ScoringTests(unittest.TestCase):
    def test_average_precision_perfect_is_one(self):
        self.assertEqual(average_precision([image([[0, 0, 10, 10]], [0.9], [[0, 0, 10, 10]])]), 1.0)

    def test_average_precision_hit_miss_hit_is_known(self):
        # Recall 0.5 at precision 1, recall 1 at precision 2/3: 51 points at 1, 50 points at 2/3.
        result = image([[0, 0, 10, 10], [50, 50, 60, 60], [20, 0, 30, 10]], [0.9, 0.8, 0.7], [[0, 0, 10, 10], [20, 0, 30, 10]])
        self.assertAlmostEqual(average_precision([result]), (51 + 50 * 2 / 3) / 101)

    def test_average_precision_second_box_on_one_object_is_false(self):
        result = image([[0, 0, 10, 10], [0, 0, 10, 9]], [0.9, 0.8], [[0, 0, 10, 10], [20, 0, 30, 10]])
        self.assertAlmostEqual(average_precision([result]), 51 / 101)
        self.assertEqual(at_score([result], 0.0), (0.5, 0.5))

    def test_average_precision_below_threshold_is_zero(self):
        self.assertEqual(average_precision([image([[0, 0, 10, 4]], [0.9], [[0, 0, 10, 10]])]), 0.0)

    def test_ignored_region_counts_neither_way(self):
        result = image([[0, 0, 10, 10], [40, 40, 50, 50]], [0.9, 0.95], [[0, 0, 10, 10]], ignored=[[38, 38, 60, 60]])
        self.assertEqual(average_precision([result]), 1.0)
        self.assertEqual(false_alarms_per_megapixel([result], 0.1), 0.0)

    def test_false_alarms_are_counted_by_area(self):
        result = image([[0, 0, 10, 10], [40, 40, 50, 50]], [0.9, 0.2], [], megapixels=0.5)
        self.assertEqual(false_alarms_per_megapixel([result], 0.5), 2.0)


if __name__ == "__main__":
    unittest.main()
