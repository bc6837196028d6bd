namespace Footfall.Scenes.Noise;

/// <summary>How a real detector errs, as measured.</summary>
/// <remarks>
/// Printed by <c>measure.py</c> beside this file from the YOLOX-x detections of MOT17-02, MOT17-04 and MOT17-11, second halves
/// (1273 frames, 26285 people at least a twelfth of the picture high): street and mall, at 30 frames a second. README.md
/// of this project says how each figure was fitted.
/// </remarks>
public static class DetectorNoise
{
    /// <summary>Detections below this score are left out, as the product's detector leaves them out.</summary>
    public const double LeastScore = 0.05;

    /// <summary>
    /// Part of a person's score that stays for long (dress, place, light), and how long; the rest changes quickly. Fits rank
    /// correlations of 0.91, 0.82, 0.66, 0.53 and 0.41 after 1, 3, 10, 30 and 90 frames.
    /// </summary>
    public const double SlowScoreShare = 0.5;
    public const double SlowScoreSeconds = 20;
    public const double FastScoreSeconds = 0.3;

    /// <summary>The same of the edges. Fits correlations of 0.89, 0.75, 0.39, 0.32 and 0.18.</summary>
    public const double SlowEdgeShare = 0.3;
    public const double SlowEdgeSeconds = 6;
    public const double FastEdgeSeconds = 0.25;

    /// <summary>Second sure box on a person whom nobody overlaps, and on one who is overlapped.</summary>
    public const double SecondBoxApart = 0.005;
    public const double SecondBoxOverlapped = 0.03;

    /// <summary>Boxes where nobody is, for each person in view and each frame: sure ones (0.642 / 19.3) and others.</summary>
    public const double SureFalseBoxes = 0.033;
    public const double UnsureFalseBoxes = 0.195;

    /// <summary>How long a sure false box lasts: 3.6 frames of a thirtieth of a second.</summary>
    public const double FalseBoxSeconds = 0.12;

    /// <summary>What a false box scores: half of the sure ones at least 0.695.</summary>
    public const double SureScore = 0.585;
    public const double MedianSureFalseScore = 0.695;

    /// <summary>Share of a person that is visible up to which each row of the tables below goes.</summary>
    public static IReadOnlyList<double> Visible { get; } = [0.1, 0.25, 0.5, 0.75, 0.9, 1.01];

    /// <summary>Scores at 0, 5, … 100 % of the people of a row, the least first; 0 is not found at all.</summary>
    public static IReadOnlyList<IReadOnlyList<double>> Scores { get; } =
    [
        [0.00, 0.00, 0.00, 0.00, 0.00, 0.00, 0.06, 0.10, 0.20, 0.31, 0.44, 0.57, 0.68, 0.75, 0.80, 0.82, 0.85, 0.86, 0.88, 0.90, 0.94],
        [0.00, 0.00, 0.00, 0.16, 0.51, 0.75, 0.83, 0.84, 0.85, 0.86, 0.87, 0.87, 0.87, 0.88, 0.89, 0.89, 0.89, 0.90, 0.91, 0.92, 0.94],
        [0.00, 0.00, 0.64, 0.82, 0.84, 0.86, 0.87, 0.88, 0.88, 0.89, 0.89, 0.90, 0.90, 0.91, 0.91, 0.92, 0.92, 0.93, 0.94, 0.95, 0.95],
        [0.00, 0.80, 0.85, 0.87, 0.87, 0.88, 0.88, 0.89, 0.89, 0.90, 0.90, 0.90, 0.90, 0.91, 0.91, 0.91, 0.92, 0.92, 0.92, 0.93, 0.95],
        [0.00, 0.87, 0.88, 0.89, 0.90, 0.90, 0.91, 0.91, 0.91, 0.92, 0.92, 0.92, 0.92, 0.92, 0.93, 0.93, 0.93, 0.93, 0.94, 0.94, 0.95],
        [0.00, 0.87, 0.89, 0.90, 0.91, 0.91, 0.91, 0.92, 0.92, 0.92, 0.92, 0.93, 0.93, 0.93, 0.93, 0.93, 0.94, 0.94, 0.94, 0.94, 0.96],
    ];

    /// <summary>Share of the people of a row who are not found at all: it lies between two of the quantiles above.</summary>
    public static IReadOnlyList<double> NotFound { get; } = [0.284, 0.116, 0.059, 0.006, 0.001, 0.006];

    /// <summary>Standard deviations of left, top, right and bottom of a row, in true box heights; their means are within 0.006.</summary>
    public static IReadOnlyList<IReadOnlyList<double>> Edges { get; } =
    [
        [0.040, 0.057, 0.042, 0.086],
        [0.029, 0.023, 0.032, 0.044],
        [0.021, 0.022, 0.029, 0.045],
        [0.020, 0.025, 0.022, 0.033],
        [0.017, 0.015, 0.020, 0.021],
        [0.020, 0.016, 0.019, 0.020],
    ];

    /// <summary>Mean error of the bottom of someone all but hidden: the box ends where the hiding begins.</summary>
    public const double HiddenBottomMean = -0.024;

    public static int RowOf(double visible)
    {
        int row = 0;
        while (row < Visible.Count - 1 && visible >= Visible[row])
        {
            row++;
        }

        return row;
    }

    /// <summary>The score that so many of the people of a row do not reach.</summary>
    /// <param name="row">From <see cref="RowOf"/>.</param>
    /// <param name="rank">0 to 1.</param>
    public static double ScoreAt(int row, double rank)
    {
        if (rank < NotFound[row])
        {
            return 0;
        }

        IReadOnlyList<double> scores = Scores[row];
        double place = rank * (scores.Count - 1);
        int below = Math.Min((int)place, scores.Count - 2);
        double least = scores[below] > 0 ? scores[below] : LeastScore;
        return least + ((place - below) * (Math.Max(scores[below + 1], least) - least));
    }
}
