namespace GridMap.Domain.Sweeps.Planning;

/// <summary>The order and direction in which lines are flown, so that little time goes into the ways between them: a closed round, bettered by reversing and moving runs of lines.</summary>
internal static class Tour
{
    private const int MostPasses = 40;
    // Each pass looks at all pairs of lines: very large areas get fewer.
    private const int LinePasses = 8000;
    private const int LongestRun = 3;

    /// <summary>The ends at which the lines are entered, in flying order; it begins with line 0, entered at its start.</summary>
    /// <param name="lines">How many lines there are.</param>
    /// <param name="ways">Times between their ends.</param>
    public static int[] Find(int lines, Connections ways)
    {
        if (lines <= 1) return lines == 0 ? [] : [0];
        var near = Improve(Nearest(lines, ways), ways);
        var serpentine = Improve([.. Enumerable.Range(0, lines).Select(line => 2 * line + line % 2)], ways);
        return Seconds(serpentine, ways) < Seconds(near, ways) ? serpentine : near;
    }

    /// <summary>Time of all ways of a closed round.</summary>
    public static double Seconds(int[] order, Connections ways)
    {
        var sum = 0.0;
        for (var i = 0; i < order.Length; i++) sum += ways.Seconds(order[i] ^ 1, order[(i + 1) % order.Length]);
        return sum;
    }

    private static int[] Nearest(int lines, Connections ways)
    {
        var order = new int[lines];
        var isUsed = new bool[lines];
        isUsed[0] = true;
        for (var i = 1; i < lines; i++)
        {
            var (best, least) = (-1, double.PositiveInfinity);
            for (var end = 0; end < 2 * lines; end++)
            {
                if (isUsed[end >> 1] || ways.LeastSeconds(order[i - 1] ^ 1, end) >= least) continue;
                var seconds = ways.Seconds(order[i - 1] ^ 1, end);
                if (seconds < least) (best, least) = (end, seconds);
            }

            order[i] = best;
            isUsed[best >> 1] = true;
        }

        return order;
    }

    private static int[] Improve(int[] order, Connections ways)
    {
        for (var pass = 0; pass < Math.Clamp(LinePasses / order.Length, 4, MostPasses); pass++)
        {
            var isBetter = Reverse(order, ways);
            isBetter |= Move(order, ways);
            if (!isBetter) break;
        }

        return order;
    }

    private static bool Reverse(int[] order, Connections ways)
    {
        var isBetter = false;
        var count = order.Length;
        for (var i = 1; i < count; i++)
        {
            var before = order[i - 1] ^ 1;
            for (var j = i; j < count; j++)
            {
                var after = order[(j + 1) % count];
                var now = ways.Seconds(before, order[i]) + ways.Seconds(order[j] ^ 1, after);
                // A way round closed ground is looked for only where the straight one would be worth it.
                if (ways.LeastSeconds(before, order[j] ^ 1) + ways.LeastSeconds(order[i], after) >= now - 1e-9) continue;
                var then = ways.Seconds(before, order[j] ^ 1) + ways.Seconds(order[i], after);
                if (then >= now - 1e-9) continue;
                Turn(order, i, j);
                isBetter = true;
            }
        }

        return isBetter;
    }

    private static bool Move(int[] order, Connections ways)
    {
        var isBetter = false;
        var count = order.Length;
        for (var length = 1; length <= Math.Min(LongestRun, count - 2); length++)
        {
            for (var i = 1; i + length <= count; i++) isBetter |= MoveRun(order, i, length, ways);
        }

        return isBetter;
    }

    /// <summary>Puts the run of a length at i where it saves most, either way round.</summary>
    private static bool MoveRun(int[] order, int i, int length, Connections ways)
    {
        var count = order.Length;
        var (first, last) = (order[i], order[i + length - 1] ^ 1);
        var (before, after) = (order[i - 1] ^ 1, order[(i + length) % count]);
        var saved = ways.Seconds(before, first) + ways.Seconds(last, after) - ways.Seconds(before, after);
        var (best, isTurned, gain) = (-1, false, 1e-9);
        for (var p = 0; p < count; p++)
        {
            // Between p and the one after it; not inside the run or at its own place.
            if (p >= i - 1 && p < i + length) continue;
            var (left, right) = (order[p] ^ 1, order[(p + 1) % count]);
            var open = ways.Seconds(left, right);
            Try(left, first, last, right, p, turns: false);
            Try(left, last, first, right, p, turns: true);

            void Try(int a, int b, int c, int d, int place, bool turns)
            {
                if (saved - (ways.LeastSeconds(a, b) + ways.LeastSeconds(c, d) - open) <= gain) return;
                var won = saved - (ways.Seconds(a, b) + ways.Seconds(c, d) - open);
                if (won > gain) (best, isTurned, gain) = (place, turns, won);
            }
        }

        if (best < 0) return false;
        var run = order[i..(i + length)];
        if (isTurned) Turn(run, 0, length - 1);
        if (best < i) Array.Copy(order, best + 1, order, best + 1 + length, i - best - 1);
        else Array.Copy(order, i + length, order, i, best - i - length + 1);
        run.CopyTo(order, best < i ? best + 1 : best - length + 1);
        return true;
    }

    private static void Turn(int[] order, int i, int j)
    {
        Array.Reverse(order, i, j - i + 1);
        for (var k = i; k <= j; k++) order[k] ^= 1;
    }
}
