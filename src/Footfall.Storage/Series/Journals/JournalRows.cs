using DuckDB.NET.Data;
using Footfall.Domain.Journals;

namespace Footfall.Storage.Series.Journals;

/// <summary>Puts one camera's journal into its table and reads it back; the caller owns the transaction.</summary>
internal static class JournalRows
{
    /// <summary>Writes a journal in place of the camera's last one.</summary>
    public static void Replace(DuckDBConnection connection, CameraJournal journal)
    {
        using DuckDBCommand delete = connection.CreateCommand();
        delete.CommandText = "DELETE FROM camera_journal WHERE camera_id = $1";
        delete.Parameters.Add(new DuckDBParameter(journal.CameraId));
        delete.ExecuteNonQuery();
        using DuckDBCommand insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO camera_journal VALUES ($1, $2, $3)";
        insert.Parameters.Add(new DuckDBParameter(journal.CameraId));
        insert.Parameters.Add(new DuckDBParameter(journal.At.ToUniversalTime()));
        insert.Parameters.Add(new DuckDBParameter(JournalText.Write(journal)));
        insert.ExecuteNonQuery();
    }

    /// <summary>The text of a camera's journal; null where there is none.</summary>
    public static string? Read(DuckDBConnection connection, string cameraId)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = "SELECT body FROM camera_journal WHERE camera_id = $1";
        command.Parameters.Add(new DuckDBParameter(cameraId));
        return command.ExecuteScalar() as string;
    }
}
