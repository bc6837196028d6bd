using DuckDB.NET.Data;

namespace Footfall.Storage.Series.Sums;

/// <summary>Tables of one question, on its connection alone: what counts, when, and the stored minutes that lie in both.</summary>
/// <remarks>
/// <c>moment</c> has one row for each stored minute of any camera that takes part, with its bucket, so that the parts of minutes
/// are joined with minutes that are known to count, and the large tables are read once each.
/// </remarks>
internal static class SumTables
{
    private const string Create =
        """
        CREATE TEMP TABLE item (subject INTEGER, kind INTEGER, camera_id VARCHAR, item_id VARCHAR);
        CREATE TEMP TABLE minute (number BIGINT, bucket INTEGER, is_open BOOLEAN);
        """;

    private const string FillMoments =
        """
        CREATE TEMP TABLE moment AS
        SELECT c.camera_id, c.interval_start, t.number, t.bucket, t.is_open, c.plan_version, c.model, c.coverage_seconds
        FROM camera_interval c
        JOIN minute t ON t.number = epoch_us(c.interval_start) // 60000000
        WHERE c.interval_start >= $1 AND c.interval_start < $2 AND c.camera_id IN (SELECT camera_id FROM item)
        """;

    /// <summary>Makes the tables.</summary>
    /// <param name="connection">Of this question alone.</param>
    /// <param name="request">The question; it names at least one minute.</param>
    public static void Fill(DuckDBConnection connection, SumRequest request)
    {
        Run(connection, Create);
        FillItems(connection, request);
        FillMinutes(connection, request);
        using DuckDBCommand command = Ranged(connection, FillMoments, request);
        command.ExecuteNonQuery();
    }

    /// <summary>A command with the first and last moment of the question as its parameters.</summary>
    public static DuckDBCommand Ranged(DuckDBConnection connection, string sql, SumRequest request)
    {
        DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.Add(new DuckDBParameter(request.Minutes[0].Start.ToUniversalTime()));
        command.Parameters.Add(new DuckDBParameter(request.Minutes[^1].Start.AddMinutes(1).ToUniversalTime()));
        return command;
    }

    private static void FillItems(DuckDBConnection connection, SumRequest request)
    {
        using DuckDBAppender appender = connection.CreateAppender("temp", "main", "item");
        for (int subject = 0; subject < request.Subjects.Length; subject++)
        {
            foreach (SumItem item in request.Subjects[subject])
            {
                appender.CreateRow()
                    .AppendValue(subject).AppendValue((int)item.Kind).AppendValue(item.CameraKey).AppendValue(item.Id)
                    .EndRow();
            }
        }
    }

    private static void FillMinutes(DuckDBConnection connection, SumRequest request)
    {
        using DuckDBAppender appender = connection.CreateAppender("temp", "main", "minute");
        foreach (SumMinute minute in request.Minutes)
        {
            appender.CreateRow()
                .AppendValue(minute.Start.ToUnixTimeSeconds() / 60).AppendValue(minute.Bucket).AppendValue(minute.IsOpen)
                .EndRow();
        }
    }

    private static void Run(DuckDBConnection connection, string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
