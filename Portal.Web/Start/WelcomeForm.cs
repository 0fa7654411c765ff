using System.Net.Mail;
using Portal.Core.Practices;

namespace Portal.Web.Start;

/// <summary>The form of the first start, as it was posted.</summary>
sealed class WelcomeForm
{
    public string? Profile { get; set; }

    public string? Name { get; set; }

    public string? Address { get; set; }

    public string? Person { get; set; }

    public string? Email { get; set; }

    public string? Password { get; set; }

    /// <summary>What is wrong, by field.</summary>
    internal Dictionary<string, string> Problems(ProfileLibrary library)
    {
        Dictionary<string, string> wrong = [];
        if (library.Find(Profile ?? "") is null) wrong["profile"] = Words.T["First.Profile.Wrong"];
        foreach (var (field, value) in new[] { ("practice", Name), ("address", Address), ("person", Person) })
        {
            if (string.IsNullOrWhiteSpace(value)) wrong[field] = Words.T["First.Missing"];
        }
        if (!MailAddress.TryCreate(Email?.Trim(), out var mail) || mail.Address != Email!.Trim()) wrong["email"] = Words.T["First.Email.Wrong"];
        if (string.IsNullOrWhiteSpace(Password) || Password.Length < OpenPractice.LeastPassword) wrong["password"] = Words.T["First.Password.Short"];
        return wrong;
    }

    internal NewPractice Wish() => new(Profile!, Name!.Trim(), Address!.Trim(), Person!.Trim(), Email!.Trim(), Password!);
}
