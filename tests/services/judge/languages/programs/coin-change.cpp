class Solution {
public:
    int coinChange(vector<int>& coins, int amount) {
        vector<int> fewest(amount + 1, amount + 1);
        fewest[0] = 0;
        for (int coin : coins)
            for (int sum = coin; sum <= amount; ++sum)
                fewest[sum] = min(fewest[sum], fewest[sum - coin] + 1);
        return fewest[amount] > amount ? -1 : fewest[amount];
    }
};
