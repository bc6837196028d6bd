using System.Security.Cryptography;
using System.Text;
using Footfall.Exchange;

namespace Footfall.Service.Rpc.Configuration;

/// <summary>Ids of what is created.</summary>
internal static class MadeIds
{
    private const int LongestWords = 40;
    private const int RandomCharacters = 6;

    /// <summary>The id that the caller chose, else one that says what it is and that nothing else has.</summary>
    /// <param name="chosen">Empty for none.</param>
    /// <param name="field">Where it was chosen.</param>
    /// <param name="displayName">Of what is created.</param>
    /// <param name="kind">What is created, for one without a name that letters can be taken from.</param>
    /// <exception cref="InvalidMessageException">It is no id.</exception>
    public static string Of(string chosen, string field, string displayName, string kind)
    {
        if (chosen.Length > 0)
        {
            var errors = new FieldErrors();
            Ids.Check(chosen, field, errors);
            errors.ThrowIfAny();
            return chosen;
        }

        var words = new StringBuilder();
        foreach (char letter in displayName)
        {
            if (words.Length == LongestWords)
            {
                break;
            }

            if (char.IsAsciiLetterOrDigit(letter))
            {
                words.Append(char.ToLowerInvariant(letter));
            }
            else if (words.Length > 0 && words[^1] != '-')
            {
                words.Append('-');
            }
        }

        string start = words.ToString().Trim('-');
        return $"{(start.Length == 0 ? kind : start)}-{RandomNumberGenerator.GetHexString(RandomCharacters, lowercase: true)}";
    }
}
