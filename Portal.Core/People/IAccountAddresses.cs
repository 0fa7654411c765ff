namespace Portal.Core.People;

/// <summary>Knows the e-mail address with which an account signs in: it lies outside the rooms of a practice, and belongs in a copy of all data (AVG 15(3)).</summary>
public interface IAccountAddresses
{
    /// <summary>The address; null when there is no such account.</summary>
    Task<string?> Of(AccountId account, CancellationToken stop);
}
