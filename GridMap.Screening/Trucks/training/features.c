// What a fix and the minutes around it look like: the same numbers, in the same order, as GridMap.Domain's StopFeatures.
#include <math.h>
#define WINDOWS 8
#define SIDES 4
#define LOOPS 4
static const double window[WINDOWS] = {10, 20, 30, 45, 60, 90, 120, 180}, side[SIDES] = {15, 30, 60, 120}, loop[LOOPS] = {15, 30, 60, 120};
#define WIDTH (5 + WINDOWS * 5 + SIDES * 2 + LOOPS + 2)

int width(void) { return WIDTH; }

static double lg(double v) { return log(1 + v); }

// n fixes in order of time: t seconds, x and y metres; out [n][WIDTH].
void features(int n, const double *t, const double *x, const double *y, float *out) {
    double path[n], speed[n];
    path[0] = speed[0] = 0;
    for (int i = 1; i < n; i++) {
        double d = hypot(x[i] - x[i - 1], y[i] - y[i - 1]), dt = t[i] - t[i - 1];
        path[i] = path[i - 1] + d;
        speed[i] = d / (dt < 0.5 ? 0.5 : dt);
    }
    for (int i = 0; i < n; i++) {
        float *o = out + (long)i * WIDTH;
        int c = 0, before = i > 0, after = i < n - 1;
        o[c++] = lg(10 * speed[i]);
        o[c++] = lg(after ? 10 * speed[i + 1] : 0);
        o[c++] = lg(before ? t[i] - t[i - 1] : 0);
        o[c++] = lg(after ? t[i + 1] - t[i] : 0);
        double turn = 0;
        if (before && after) {
            double ux = x[i] - x[i - 1], uy = y[i] - y[i - 1], vx = x[i + 1] - x[i], vy = y[i + 1] - y[i], m = hypot(ux, uy) * hypot(vx, vy);
            turn = fmax(-1, fmin(1, (ux * vx + uy * vy) / fmax(m, 0.01)));
        }
        o[c++] = turn;
        for (int k = 0; k < WINDOWS; k++) {
            int low = i, high = i;
            while (low > 0 && (t[i] - t[low - 1] <= window[k] || low == i)) low--;
            while (high < n - 1 && (t[high + 1] - t[i] <= window[k] || high == i)) high++;
            double farthest = 0, sum = 0, fastest = 0;
            for (int j = low; j <= high; j++) {
                double d = hypot(x[j] - x[i], y[j] - y[i]);
                farthest = fmax(farthest, d);
                sum += d;
                if (j > low) fastest = fmax(fastest, speed[j]);
            }
            double lasted = fmax(t[high] - t[low], 1);
            o[c++] = lg(farthest);
            o[c++] = lg(sum / (high - low + 1));
            o[c++] = lg(10 * (path[high] - path[low]) / lasted);
            o[c++] = lg(10 * fastest);
            o[c++] = lg(10 * hypot(x[high] - x[low], y[high] - y[low]) / lasted);
        }
        for (int k = 0; k < SIDES; k++) {
            double farthest = 0;
            for (int j = i - 1; j >= 0 && (t[i] - t[j] <= side[k] || j == i - 1); j--) farthest = fmax(farthest, hypot(x[j] - x[i], y[j] - y[i]));
            o[c++] = lg(farthest);
            farthest = 0;
            for (int j = i + 1; j < n && (t[j] - t[i] <= side[k] || j == i + 1); j++) farthest = fmax(farthest, hypot(x[j] - x[i], y[j] - y[i]));
            o[c++] = lg(farthest);
        }
        double nearest[LOOPS];
        for (int k = 0; k < LOOPS; k++) nearest[k] = 500;
        for (int j = i; j >= 0 && t[i] - t[j] <= 240; j--)
            for (int q = i; q < n && t[q] - t[j] <= 240; q++) {
                double lasted = t[q] - t[j];
                if (lasted < loop[0]) continue;
                double d = hypot(x[q] - x[j], y[q] - y[j]);
                for (int k = 0; k < LOOPS && lasted >= loop[k]; k++) nearest[k] = fmin(nearest[k], d);
            }
        for (int k = 0; k < LOOPS; k++) o[c++] = lg(nearest[k]);
        o[c++] = lg(fmin(t[i] - t[0], 240));
        o[c++] = lg(fmin(t[n - 1] - t[i], 240));
    }
}
