"""python3 -m unittest test_pretrained"""
import tempfile
import unittest
from pathlib import Path

import torch

from network import CentreNet, Deployed
from pretrained import load_exported


class ExportedTests(unittest.TestCase):
    def test_load_exported_gives_the_network_back(self):
        torch.manual_seed(3)
        network, image = CentreNet(5), torch.rand(2, 3, 64, 64)
        network.train()(image)                  # running means and spreads of its own
        network.eval()
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "model.onnx"
            torch.onnx.export(Deployed(network, 2).eval(), image[:1], str(path), opset_version=13)
            again = CentreNet(5)
            load_exported(again, path)
            for mine, theirs in zip(again.eval()(image), network(image)):
                torch.testing.assert_close(mine, theirs, rtol=1e-4, atol=1e-4)
            with self.assertRaisesRegex(ValueError, "heat_head"):
                load_exported(CentreNet(4), path)


if __name__ == "__main__":
    unittest.main()
