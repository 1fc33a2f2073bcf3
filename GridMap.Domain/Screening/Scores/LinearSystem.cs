namespace GridMap.Domain.Screening.Scores;

/// <summary>Solves A x = b for a symmetric positive definite A.</summary>
internal static class LinearSystem
{
    /// <summary>By Cholesky's factors; both arguments are left as they were.</summary>
    public static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        var lower = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i, j];
                for (var k = 0; k < j; k++) sum -= lower[i, k] * lower[j, k];
                lower[i, j] = i == j ? Math.Sqrt(sum) : sum / lower[j, j];
            }
        }

        var answer = (double[])right.Clone();
        for (var i = 0; i < size; i++)
        {
            for (var k = 0; k < i; k++) answer[i] -= lower[i, k] * answer[k];
            answer[i] /= lower[i, i];
        }

        for (var i = size - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < size; k++) answer[i] -= lower[k, i] * answer[k];
            answer[i] /= lower[i, i];
        }

        return answer;
    }
}
