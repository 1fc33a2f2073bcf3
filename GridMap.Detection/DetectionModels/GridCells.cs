namespace GridMap.Detection.DetectionModels;

/// <summary>Goes through the cells of YOLOX's grids in the order of its candidates: stride by stride, row by row.</summary>
internal struct GridCells(IReadOnlyList<int> strides, int inputWidth, int inputHeight)
{
    private int _grid;
    private int _row;
    private int _column = -1;

    /// <summary>Goes to the next cell; called once before each candidate, never more often than there are cells.</summary>
    public void Next()
    {
        var stride = strides[_grid];
        _column++;
        if (_column == inputWidth / stride)
        {
            (_column, _row) = (0, _row + 1);
        }

        if (_row == inputHeight / stride)
        {
            (_row, _grid) = (0, _grid + 1);
        }
    }

    /// <summary>A box of the current cell in input pixels: xy = (t + cell) × stride, wh = exp(t) × stride.</summary>
    public readonly RawBox Place(RawBox box)
    {
        var stride = strides[_grid];
        return box with
        {
            CentreX = (box.CentreX + _column) * stride,
            CentreY = (box.CentreY + _row) * stride,
            Width = MathF.Exp(box.Width) * stride,
            Height = MathF.Exp(box.Height) * stride,
        };
    }
}
