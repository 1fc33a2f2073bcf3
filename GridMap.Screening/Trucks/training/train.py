#!/usr/bin/python3
"""Trains the stop network on the labelled traces (README.md). Needs numpy and a C compiler; one thread, a minute of a slow core.

train.py TRACES cv [--seeds 3] [--members 5]     cross-validation by trace
train.py TRACES ship OUT.bin ANSWERED.csv        trains on all traces, writes the network and a track it answered, for the test
"""
import argparse, csv, ctypes, datetime, glob, os, struct, subprocess, tempfile, time
import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
WIDTH, KERNEL, DILATIONS = 24, 3, (1, 2, 4)
# Chosen before the figures of the README were made; none is fitted to a fold.
SETTINGS = dict(epochs=30, batch=32, rate=0.004, decay=0.02, dropout=0.3, smoothing=0.02)
POOL = 24
THRESHOLD = -0.15
F, PTR = np.float32, ctypes.c_void_p


def compile_c(name, *flags):
    out = os.path.join(tempfile.mkdtemp(), name + '.so')
    subprocess.run(['cc', '-O3', '-march=native', '-ffast-math', '-shared', '-fPIC', *flags, os.path.join(HERE, name + '.c'), '-o', out, '-lm'], check=True)
    return ctypes.CDLL(out)


FEATURES, NETWORK = compile_c('features'), compile_c('network', f'-DH={WIDTH}', f'-DK={KERNEL}')
INPUTS = FEATURES.width()


def ptr(a):
    return a.ctypes.data_as(PTR)


def load(folder):
    traces = []
    for path in sorted(glob.glob(folder + '/*.csv')):
        rows = list(csv.DictReader(open(path)))
        t = np.array([(datetime.datetime.fromisoformat(r['timestamp'][:26]) - datetime.datetime(1964, 1, 1)).total_seconds() for r in rows])
        xy = np.array([[float(r['x']), float(r['y'])] for r in rows])
        traces.append((t - t[0], xy - xy[0], np.array([r['groundtruth'] != 'Driving' for r in rows])))
    return [np.array(a) for a in zip(*traces)]


def features(t, xy):
    out = np.zeros((*t.shape, INPUTS), F)
    for b in range(len(t)):
        a = [np.ascontiguousarray(v, np.float64) for v in (t[b], xy[b, :, 0], xy[b, :, 1])]
        FEATURES.features(t.shape[1], *[ptr(v) for v in a], ptr(out[b]))
    return out


def reverse(t, xy, y):
    return t[:, -1:] - t[:, ::-1], xy[:, ::-1], y[:, ::-1]


def augment(t, xy, y, rng):
    """Time reversed, fixes left out, another pace, a noisier receiver. Turning and mirroring change no feature."""
    if rng.rand() < 0.5:
        t, xy, y = reverse(t, xy, y)
    b, n = t.shape
    keep = np.sort(np.argsort(rng.rand(b, n), 1)[:, :n - rng.randint(0, int(n * 0.12) + 1)], 1)
    t, y, xy = np.take_along_axis(t, keep, 1), np.take_along_axis(y, keep, 1), np.take_along_axis(xy, keep[..., None], 1)
    scale = np.exp(rng.randn(b, 1, 1) * 0.12)
    return t - t[:, :1], xy * scale + rng.randn(*xy.shape) * np.abs(rng.randn(b, 1, 1)) * 0.5, y


def make_pool(t, xy, y):
    """Features and labels: as they are, reversed, then augmented copies; rows of all are in the order of the traces."""
    rng, copies = np.random.RandomState(7), [(t, xy, y), reverse(t, xy, y)]
    copies += [augment(t, xy, y, rng) for _ in range(POOL)]
    raw = [(features(a, b), np.ascontiguousarray(c, F)) for a, b, c in copies]
    mean, spread = raw[0][0].mean((0, 1)), raw[0][0].std((0, 1)) + 1e-3
    return [(np.ascontiguousarray((f - mean) / spread, F), l) for f, l in raw], mean, spread


def fit(pool, rows, seed):
    dil, rows = np.array(DILATIONS, np.int32), np.array(rows, np.int32)
    p = np.zeros(NETWORK.size(INPUTS, len(dil)), F)
    fs, ys = ((PTR * len(pool))(*[copy[i].ctypes.data for copy in pool]) for i in (0, 1))
    lengths, c, s = np.array([f.shape[1] for f, _ in pool], np.int32), ctypes.c_float, SETTINGS
    NETWORK.train(len(pool), fs, ys, ptr(lengths), INPUTS, ptr(rows), len(rows), s['epochs'], s['batch'], c(s['rate']), c(s['decay']), c(s['dropout']), c(0), c(s['smoothing']), seed, len(dil), ptr(dil), ptr(p))
    return p


def answer(p, x):
    x, out, dil = np.ascontiguousarray(x, F), np.zeros(x.shape[:2], F), np.array(DILATIONS, np.int32)
    NETWORK.predict(ptr(p), INPUTS, len(dil), ptr(dil), ptr(x), x.shape[1], x.shape[0], ptr(out))
    return out


def both_ways(p, pool, rows):
    return (answer(p, pool[0][0][rows]) + answer(p, pool[1][0][rows])[:, ::-1]) / 2


def f1(guess, truth):
    return 2 * (guess & truth).sum() / (guess.sum() + truth.sum())


def cross_validate(data, seeds, members):
    pool, _, _ = make_pool(*data)
    truth, rows = data[2].astype(bool), []
    for seed in range(seeds):
        odds, first = np.zeros(truth.shape), np.zeros(truth.shape)
        for test in np.array_split(np.random.RandomState(1000 + seed).permutation(len(truth)), 5):
            for member in range(members):
                got = both_ways(fit(pool, np.setdiff1d(np.arange(len(truth)), test), 100 * seed + member), pool, test)
                odds[test] += got / members
                if member == 0: first[test] = got
        rows.append([f1(odds > THRESHOLD, truth), f1(first > THRESHOLD, truth), ((odds > THRESHOLD) == truth).mean()])
        print(f'seed {seed}: F1 {rows[-1][0]:.4f}, one member {rows[-1][1]:.4f}, accuracy {rows[-1][2]:.4f}; by threshold', {q: round(float(f1(odds > q, truth)), 4) for q in (-0.5, -0.3, -0.15, 0, 0.15)}, f'{time.process_time():.0f} s', flush=True)
    print('mean', np.round(np.mean(rows, 0), 4), 'standard deviation', np.round(np.std(rows, 0), 4))


def ship(data, members, out, answered):
    pool, mean, spread = make_pool(*data)
    nets = [fit(pool, np.arange(len(data[0])), 9000 + member) for member in range(members)]
    with open(out, 'wb') as file:
        file.write(b'GMSTOP01' + struct.pack('<if', members, THRESHOLD))
        for p in nets:
            file.write(struct.pack('<4i', INPUTS, WIDTH, len(DILATIONS), KERNEL) + struct.pack(f'<{len(DILATIONS)}i', *DILATIONS))
            parts, at = [], 0
            def take(*shape):
                nonlocal at
                a = p[at:at + int(np.prod(shape))].reshape(shape).astype(np.float64)
                at += a.size
                return a
            w, b = take(INPUTS, WIDTH), take(WIDTH)
            # The program's features are not standardised: that is folded into the first weights.
            parts += [(w / spread[:, None]).T, b - (mean / spread) @ w]
            for _ in DILATIONS: parts += [take(KERNEL, WIDTH, WIDTH).transpose(2, 1, 0), take(WIDTH)]
            parts += [take(WIDTH), take(1)]
            for part in parts: file.write(np.ascontiguousarray(part, '<f4').tobytes())
    rng = np.random.RandomState(3)
    t = np.cumsum(rng.choice([5, 5, 5, 6, 10, 35], 60)).astype(float)
    pace = np.repeat([12, 0, 1.2, 0, 8, 0], 10)[:, None] * np.array([[1, 0.4]])
    xy = np.round(np.cumsum(pace * np.diff(t, prepend=t[0])[:, None], 0) + rng.randn(60, 2), 3)
    x = [((features(a[None], b[None]) - mean) / spread) for a, b in ((t, xy), (t[-1] - t[::-1], xy[::-1]))]
    odds = np.mean([(answer(p, x[0]) + answer(p, x[1])[:, ::-1])[0] / 2 for p in nets], 0)
    with open(answered, 'w') as file:
        file.write('seconds,east,north,logOdds\n' + ''.join(f'{a:g},{b[0]:.3f},{b[1]:.3f},{o:.5f}\n' for a, b, o in zip(t, xy, odds)))


if __name__ == '__main__':
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('traces'); parser.add_argument('what', choices=['cv', 'ship']); parser.add_argument('files', nargs='*')
    parser.add_argument('--seeds', type=int, default=3); parser.add_argument('--members', type=int, default=5)
    a = parser.parse_args()
    if a.what == 'cv': cross_validate(load(a.traces), a.seeds, a.members)
    else: ship(load(a.traces), a.members, *a.files)
