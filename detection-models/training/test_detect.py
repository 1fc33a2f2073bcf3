"""python3 -m unittest test_detect"""
import unittest

import numpy as np

from calibrate import fit
from detect import Model, peaks, suppress
from sources import IGNORE_TANK, NOT_TANK, STRUCTURE, TANK
from targets import SCENE_STRIDE, STRIDE, encode


class DetectTests(unittest.TestCase):
    def test_peaks_of_equal_neighbours_the_first_remains(self):
        heat = np.zeros((5, 5), np.float32)
        heat[2, 2] = heat[2, 3] = heat[3, 2] = 0.7
        rows, columns = peaks(heat, 0.1)
        self.assertEqual(list(zip(rows, columns)), [(2, 2)])

    def test_suppress_drops_overlap_and_containment(self):
        boxes = np.array([[0, 0, 10, 10], [1, 0, 11, 10], [2, 2, 5, 5], [30, 30, 40, 40]], float)
        kept, members = suppress(boxes, np.array([0.9, 0.8, 0.7, 0.6]), 0.45, 0.8)
        self.assertEqual(list(kept), [0, 3])
        self.assertEqual(members, [[0, 1], [3]])        # what merely lies inside is no other view of it

    def test_average_weighs_boxes_by_score_and_counts_passes_that_see_nothing(self):
        model = Model.__new__(Model)
        model.manifest = {"candidateThreshold": 0.1}
        seen = np.array([[2, 0, 22, 20, 0.9, 0], [0, 0, 20, 20, 0.6, 0]], float)
        *box, score = model.average(seen, np.array([1, 0]), [(1, 0, np.inf), (1, 0, np.inf)])
        np.testing.assert_allclose(box, [1.2, 0, 21.2, 20])
        self.assertAlmostEqual(score, 0.786, 3)
        looks, does_not = (0.5, 0, np.inf), (0.5, 11, np.inf)
        self.assertAlmostEqual(model.average(seen[:1], np.array([0]), [(1, 0, np.inf), looks])[4], 0.5, 6)
        self.assertAlmostEqual(model.average(seen[:1], np.array([0]), [(1, 0, np.inf), does_not])[4], 0.9, 6)
        self.assertAlmostEqual(model.average(seen[:1], np.array([0]), [(1, 0, np.inf), None])[4], 0.9, 6)

    def test_calibrate_small_in_a_fine_picture_has_its_own(self):
        model = Model.__new__(Model)
        model.manifest = {"calibration": {"tank": {"a": 2, "b": 0, "small": {"greatestMetres": 4.5, "greatestGsdMetres": 0.2, "a": 3, "b": 1}}}}
        boxes = np.array([[0, 0, 40, 30], [0, 0, 50, 30]], float)       # 4 m and 5 m at 0.1 m a pixel
        np.testing.assert_allclose(model.calibrate(np.array([0.5, 0.5]), "tank", boxes, 0.1), [0.7311, 0.5], atol=1e-4)
        np.testing.assert_allclose(model.calibrate(np.array([0.5, 0.5]), "tank", boxes, None), [0.5, 0.5])

    def test_passes_same_resolution_run_once(self):
        model = Model.__new__(Model)
        model.classes = ["tank", "structure"]
        model.manifest = {"plainImageScales": [{"scale": 2.0, "maxSidePixels": 80}], "passes": [
            {"gsdMetres": 0.9, "classes": ["tank"], "minSidePixels": 20}, {"gsdMetres": 0.3, "classes": ["tank", "structure"]},
            {"gsdMetres": 0.08, "classes": ["tank"], "maxSidePixels": 64, "maxUpsampling": 1.5}]}
        self.assertEqual(len(model.passes_for(0.05)), 3)
        self.assertEqual(model.passes_for(0.6)[1], (1.0, {"tank": (0, np.inf), "structure": (0, np.inf)}))
        self.assertEqual(model.passes_for(0.12)[2], (1.5, {"tank": (0, 64)}))
        self.assertEqual(model.passes_for(None), [(2.0, {"tank": (0, 80), "structure": (0, 80)})])

    def test_passes_limits_of_one_class_are_not_those_of_another(self):
        model = Model.__new__(Model)
        model.manifest = {"passes": [{"gsdMetres": 0.3, "classes": ["tank"], "minSidePixels": 12, "maxSidePixels": 300}, {"gsdMetres": 0.3, "classes": ["structure"]}]}
        self.assertEqual(model.passes_for(0.1), [(0.1 / 0.3, {"tank": (12, 300), "structure": (0, np.inf)})])

    def test_encode_centre_cell_gives_the_box_back(self):
        box = np.array([[37.0, 50.0, 61.0, 90.0]], np.float32)
        heat, weight, target, share, roof, scene = encode(box, np.array([TANK]), [None], np.zeros((128, 128), bool), {TANK: 1.0}, 128)
        row, column = np.argwhere(heat[0] == 1)[0]
        self.assertEqual((row, column), (70 // STRIDE, 49 // STRIDE))
        np.testing.assert_allclose(target[:, row, column], [49, 70, 24, 40])
        self.assertGreater(share[0, row, column], 0)
        self.assertEqual(weight[STRUCTURE].max(), 0)
        self.assertEqual(roof[1].max(), 0)
        self.assertEqual(scene[0, 70 // SCENE_STRIDE, 49 // SCENE_STRIDE], 1)

    def test_encode_roof_is_the_polygon_not_the_box(self):
        diamond = np.array([[64, 24], [104, 64], [64, 104], [24, 64]], np.float32)
        box = np.array([[24, 24, 104, 104]], np.float32)
        *_, roof, _ = encode(box, np.array([STRUCTURE]), [diamond], np.zeros((128, 128), bool), {STRUCTURE: 1.0}, 128)
        self.assertAlmostEqual(roof[0].sum() * STRIDE ** 2, 80 * 80 / 2, delta=80 * STRIDE * 2)
        self.assertEqual(roof[0, 28 // STRIDE, 28 // STRIDE], 0)

    def test_encode_scene_near_an_unsure_tank_nothing_is_asked(self):
        box = np.array([[60, 60, 68, 68]], np.float32)
        *_, scene = encode(box, np.array([IGNORE_TANK]), [None], np.zeros((512, 512), bool), {TANK: 1.0}, 512)
        self.assertEqual(scene[1, 4, 4], 0)
        self.assertEqual(scene[1, 20, 20], 1)
        self.assertEqual(scene[0].max(), 0)

    def test_encode_what_a_person_denied_is_background_and_the_rest_unknown(self):
        boxes = np.array([[20, 20, 60, 60], [80, 80, 110, 110]], np.float32)
        heat, weight, *_ = encode(boxes, np.array([NOT_TANK, TANK]), [None, None], np.zeros((128, 128), bool), {TANK: 0.0}, 128)
        self.assertEqual(weight[TANK, 40 // STRIDE, 40 // STRIDE], 1)
        self.assertEqual(heat[TANK, 40 // STRIDE, 40 // STRIDE], 0)
        self.assertEqual(heat[TANK].max(), 1)
        self.assertEqual(weight[TANK, 120 // STRIDE, 20 // STRIDE], 0)

    def test_fit_of_calibrated_scores_changes_nothing(self):
        rng = np.random.default_rng(0)
        raw = rng.uniform(0.02, 0.98, 20000)
        found = fit(raw, (rng.random(20000) < raw).astype(float))
        self.assertAlmostEqual(found["a"], 1, delta=0.05)
        self.assertAlmostEqual(found["b"], 0, delta=0.05)


if __name__ == "__main__":
    unittest.main()
